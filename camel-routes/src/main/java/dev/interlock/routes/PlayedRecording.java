package dev.interlock.routes;

import dev.interlock.routes.replay.ReplayPlayer;
import dev.interlock.routes.replay.ReplayTimeline;
import dev.interlock.routes.web.api.ReplayDesk;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** A recording that is played, as the page winds it. */
record PlayedRecording(ReplayPlayer player) implements ReplayDesk {
    /** A scrubber has no room for more. */
    private static final int MOST_MARKS = 200;

    @Override
    public Position position() {
        ReplayTimeline timeline = player.timeline();
        return new Position(
                timeline.of(),
                timeline.from(),
                timeline.to(),
                player.at(),
                player.isPlaying(),
                player.isSeeking(),
                player.speed(),
                marks(timeline.notable()),
                player.fault().isEmpty() ? null : player.fault());
    }

    private static List<Instant> marks(List<Instant> notable) {
        int each = Math.max(1, (notable.size() + MOST_MARKS - 1) / MOST_MARKS);
        return IntStream.range(0, notable.size())
                .filter(place -> place % each == 0)
                .mapToObj(notable::get)
                .toList();
    }

    @Override
    public void play(boolean on) {
        player.play(on);
    }

    @Override
    public void speed(double times) {
        player.speed(times);
    }

    @Override
    public void seek(Instant moment) {
        player.seek(moment);
    }
}
