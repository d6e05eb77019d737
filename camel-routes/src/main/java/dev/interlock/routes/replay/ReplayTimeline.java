package dev.interlock.routes.replay;

import dev.interlock.routes.recording.RecordedTurn;
import dev.interlock.routes.recording.RecordingReader;
import dev.interlock.routes.recording.RecordingRefused;
import dev.interlock.routes.recording.SegmentHead;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When something was decided in a recording, so that a player can pass over the times in between.
 *
 * @param of what was recorded, in words; empty where nobody said
 * @param from its first turn
 * @param to its last
 * @param turns how many there are
 * @param notable the moments at which something was decided, in order; each of them once
 * @param remarks what is missing in it, as sentences
 */
public record ReplayTimeline(
        String of, Instant from, Instant to, long turns, List<Instant> notable, List<String> remarks) {
    /** A silence of at least this long is one. */
    static final Duration IDLE = Duration.ofSeconds(10);

    public ReplayTimeline {
        notable = List.copyOf(notable);
        remarks = List.copyOf(remarks);
    }

    /**
     * Reads a recording once.
     *
     * @throws RecordingRefused it cannot be read, or has no turn in it
     */
    public static ReplayTimeline of(RecordingReader recording) {
        Looking looking = new Looking();
        recording.read(looking);
        recording.cut().ifPresent(looking.remarks::add);
        if (looking.from == null || looking.to == null) {
            throw new RecordingRefused("Nothing happened in this recording. Take one that a controller wrote longer.");
        }
        return new ReplayTimeline(
                looking.of, looking.from, looking.to, looking.turns, looking.notable, looking.remarks);
    }

    /** How long the silence lasts in which this moment lies; empty where something was decided within ten seconds before and after it. */
    Optional<Duration> silenceAt(Instant moment) {
        int next = place(moment);
        Instant before = next == 0 ? from : notable.get(next - 1);
        Instant after = next == notable.size() ? to : notable.get(next);
        Duration silence = Duration.between(before, after);
        return silence.compareTo(IDLE) >= 0 ? Optional.of(silence) : Optional.empty();
    }

    /** The place of the first notable moment at or after this one. */
    private int place(Instant moment) {
        int low = 0;
        int high = notable.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (notable.get(middle).isBefore(moment)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static final class Looking implements RecordingReader.Listener {
        private final List<Instant> notable = new ArrayList<>();
        private final List<String> remarks = new ArrayList<>();
        private String of = "";
        private @Nullable Instant from;
        private @Nullable Instant to;
        private long turns;

        @Override
        public void begins(SegmentHead head) {
            of = head.of();
            if (head.begins() == SegmentHead.Begins.GAP) {
                remarks.add("%d turns before %s were not recorded.".formatted(head.lost(), head.at()));
            }
        }

        @Override
        public void turn(RecordedTurn turn) {
            Instant at = turn.moment().now();
            if (from == null) {
                from = at;
            }
            to = at;
            turns++;
            if (!turn.decided().isEmpty()
                    && (notable.isEmpty() || notable.get(notable.size() - 1).isBefore(at))) {
                notable.add(at);
            }
        }
    }
}
