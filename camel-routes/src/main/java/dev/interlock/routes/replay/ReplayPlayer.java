package dev.interlock.routes.replay;

import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.loop.DecisionLoop;
import dev.interlock.routes.loop.LoopStart;
import dev.interlock.routes.loop.TakenTurn;
import dev.interlock.routes.operator.View;
import dev.interlock.routes.recording.RecordedTurn;
import dev.interlock.routes.recording.RecordingReader;
import dev.interlock.routes.recording.RecordingRefused;
import dev.interlock.routes.recording.SegmentHead;
import dev.interlock.routes.recording.UnknownDelivery;
import dev.interlock.routes.trail.Recorder;
import dev.interlock.rules.rulebook.compile.Rulebook;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides a recording once more for somebody who watches: at any speed, from any moment on. What is shown is what the loop knows after the
 * turn that was decided last, and a record in memory of what it decided up to there; whoever goes back sees it made again from the beginning.
 */
public final class ReplayPlayer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReplayPlayer.class);

    private final RecordingReader recording;
    private final Optional<Rulebook> other;
    private final ReplayTimeline timeline;
    private final ReplayPace pace;
    private final Map<Integer, LoopStart> starts = new HashMap<>();
    private final CountDownLatch first = new CountDownLatch(1);
    private final Thread playing = new Thread(this::play, "replay");
    private volatile @Nullable Shown shown;
    private volatile String fault = "";

    /** What can be seen, made by one run through the recording. */
    private record Shown(Audit audit, View view, Rulebook rulebook) {}

    private ReplayPlayer(Path folder, Optional<Rulebook> other) {
        this.recording = RecordingReader.of(folder);
        this.other = other;
        this.timeline = ReplayTimeline.of(recording);
        this.pace = new ReplayPace(timeline, System::nanoTime);
    }

    /**
     * Reads a recording whole, and begins to play it.
     *
     * @param other decides in place of the recorded rulebook
     * @throws RecordingRefused it cannot be read
     */
    public static ReplayPlayer open(Path folder, Optional<Rulebook> other) {
        ReplayPlayer player = new ReplayPlayer(folder, other);
        player.playing.setDaemon(true);
        player.playing.start();
        player.awaitFirst();
        return player;
    }

    private void awaitFirst() {
        try {
            first.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (shown == null) {
            throw new RecordingRefused(
                    fault.isEmpty()
                            ? "Nothing in this recording can be played: it begins in the middle of a plan."
                            : fault);
        }
    }

    public ReplayTimeline timeline() {
        return timeline;
    }

    public void play(boolean on) {
        pace.play(on);
    }

    /**
     * Plays faster or slower from here on.
     *
     * @param times seconds of the recording in a second, above 0
     */
    public void speed(double times) {
        pace.speed(times);
    }

    public void seek(Instant moment) {
        pace.seek(moment);
    }

    public boolean isPlaying() {
        return pace.playing();
    }

    public boolean isSeeking() {
        return pace.seeking();
    }

    public double speed() {
        return pace.speed();
    }

    public Instant at() {
        return pace.shown();
    }

    /** Why it cannot go on, as a sentence; empty in good order. */
    public String fault() {
        return fault;
    }

    public View view() {
        return seen().view();
    }

    public Rulebook rulebook() {
        return seen().rulebook();
    }

    /** What was decided up to here. */
    public Audit audit() {
        return seen().audit();
    }

    private Shown seen() {
        return Objects.requireNonNull(shown);
    }

    /** Its rulebook is compiled once, however often somebody goes back. */
    private LoopStart start(SegmentHead head) {
        LoopStart recorded = head.loop();
        return other.map(recorded::under).orElse(recorded);
    }

    private void play() {
        while (!pace.closed()) {
            try (Run run = new Run()) {
                pace.begin();
                recording.read(run);
                run.show();
                first.countDown();
                pace.rest();
            } catch (ReplayPace.Back again) {
                // from the beginning, to what is wanted
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException broken) {
                LOG.error("The recording cannot be played on.", broken);
                fault = broken instanceof RecordingRefused refused
                        ? refused.sentence()
                        : "It cannot be played on. The log says why.";
                first.countDown();
                return;
            }
        }
    }

    /** One way through the recording, with a loop and a record of its own. */
    private final class Run implements RecordingReader.Listener, AutoCloseable {
        private final Audit audit = Audit.open(AuditSettings.inMemory(), pace::shown);
        private final Recorder recorder = new Recorder(audit);
        private @Nullable ReplayedLoop loop;

        @Override
        public void begins(SegmentHead head) {
            if (head.begins() == SegmentHead.Begins.NEXT && loop != null) {
                return;
            }
            end();
            if (head.calm()) {
                loop = new ReplayedLoop(starts.computeIfAbsent(head.segment(), segment -> start(head)));
            }
        }

        @Override
        public void turn(RecordedTurn turn) {
            ReplayedLoop decides = loop;
            if (decides == null) {
                return;
            }
            if (!pace.passes(turn.moment().now())) {
                show();
            }
            try {
                pace.await(turn.moment().now());
                TakenTurn taken = decides.take(turn);
                Optional.ofNullable(taken.outbox()).ifPresent(recorder::record);
            } catch (UnknownDelivery notSent) {
                LOG.warn("Turn {} is passed over: {}", turn.number(), notSent.getMessage());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new ReplayPace.Back();
            }
            if (!pace.passes(turn.moment().now())) {
                show();
            }
        }

        /** From here on what the loop knows is what is seen. */
        private void show() {
            if (loop == null) {
                return;
            }
            DecisionLoop decided = loop.loop();
            Shown before = shown;
            shown = new Shown(audit, decided.view(), decided.rulebook());
            first.countDown();
            if (before != null && before.audit() != audit) {
                before.audit().close();
            }
        }

        private void end() {
            if (loop != null) {
                loop.close();
                loop = null;
            }
        }

        /** What is shown stays until another run shows something. */
        @Override
        public void close() {
            end();
            Shown now = shown;
            if (now == null || now.audit() != audit) {
                audit.close();
            }
        }
    }

    @Override
    public void close() {
        pace.close();
        try {
            playing.join(5_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Shown last = shown;
        if (last != null) {
            last.audit().close();
        }
    }
}
