package dev.interlock.routes.replay;

import dev.interlock.routes.loop.LoopStart;
import dev.interlock.routes.recording.DecisionRow;
import dev.interlock.routes.recording.RecordedTurn;
import dev.interlock.routes.recording.RecordingReader;
import dev.interlock.routes.recording.RecordingRefused;
import dev.interlock.routes.recording.SegmentHead;
import dev.interlock.routes.recording.SegmentHead.Begins;
import dev.interlock.routes.recording.UnknownDelivery;
import dev.interlock.rules.rulebook.compile.Rulebook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides everything that was recorded once more, and compares. No agent is told and no model is asked. */
public final class Replay implements RecordingReader.Listener, AutoCloseable {
    private static final int SHOWN = 20;

    private final ReplayWindow window;
    private final Optional<Rulebook> other;
    private final List<TurnDifference> first = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private @Nullable ReplayedLoop loop;
    private String of = "";
    private long turns;
    private long rows;
    private long differing;

    private Replay(ReplayWindow window, Optional<Rulebook> other) {
        this.window = window;
        this.other = other;
    }

    /**
     * Replays a recording with the rulebook that it was made with.
     *
     * @throws RecordingRefused it cannot be read
     */
    public static ReplayReport of(RecordingReader recording, ReplayWindow window) {
        return of(recording, window, Optional.empty());
    }

    /** As {@link #of(RecordingReader, ReplayWindow)}, with another rulebook from the beginning to the end. */
    public static ReplayReport of(RecordingReader recording, ReplayWindow window, Optional<Rulebook> other) {
        try (Replay replay = new Replay(window, other)) {
            recording.read(replay);
            recording.cut().ifPresent(replay.remarks::add);
            return replay.report();
        }
    }

    @Override
    public void begins(SegmentHead head) {
        of = head.of();
        if (head.begins() == Begins.NEXT && loop != null) {
            return;
        }
        close();
        if (!head.calm()) {
            return;
        }
        if (head.begins() == Begins.NEXT) {
            remarks.add(
                    "It is decided again from %s on, in the middle of a run: what is older is gone or was under way."
                            .formatted(head.at()));
        } else if (head.begins() == Begins.GAP) {
            remarks.add("%d turns before %s were not recorded, because the recording had fallen behind."
                    .formatted(head.lost(), head.at()));
        }
        LoopStart start = head.loop();
        loop = new ReplayedLoop(other.map(start::under).orElse(start));
    }

    @Override
    public void turn(RecordedTurn turn) {
        Instant now = turn.moment().now();
        if (loop == null || window.isOver(now)) {
            return;
        }
        List<String> replayed = replayed(turn);
        if (!window.holds(now)) {
            return;
        }
        turns++;
        rows += turn.decided().size();
        if (!replayed.equals(turn.decided())) {
            differing++;
            if (first.size() < SHOWN) {
                first.add(new TurnDifference(
                        turn.number(),
                        now,
                        turn.kind(),
                        TurnDifference.without(turn.decided(), replayed),
                        TurnDifference.without(replayed, turn.decided()),
                        turn.isTorn()));
            }
        }
    }

    private List<String> replayed(RecordedTurn turn) {
        if (other.isPresent() && turn.kind().equals("RulebookRead")) {
            remarks.add("At %s another rulebook was read, which is not followed here."
                    .formatted(turn.moment().now()));
            return turn.decided();
        }
        try {
            return DecisionRow.of(Objects.requireNonNull(loop).take(turn));
        } catch (UnknownDelivery notSent) {
            return List.of(DecisionRow.missing(String.valueOf(notSent.getMessage())));
        }
    }

    private ReplayReport report() {
        return new ReplayReport(of, turns, rows, differing, first, remarks);
    }

    @Override
    public void close() {
        if (loop != null) {
            loop.close();
            loop = null;
        }
    }
}
