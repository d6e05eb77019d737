package dev.interlock.routes.recording;

import dev.interlock.routes.loop.LoopStart;
import dev.interlock.routes.loop.TakenTurn;
import dev.interlock.routes.loop.Tape;
import dev.interlock.routes.recording.SegmentHead.Begins;
import dev.interlock.rules.file.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The recording of a running controller. The loop hands turns over and goes on; a thread of its own words, compresses and writes them. Where that falls
 * behind or the disk refuses, turns are left out, the loop is none the slower, and the recording says how many are missing.
 */
public final class TurnRecording implements Tape, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TurnRecording.class);
    private static final long CLOSING_SECONDS = 20;

    /** What goes to the thread: a turn, and before it what a file begins with, where one begins there. */
    private record Job(@Nullable TakenTurn turn, @Nullable LoopStart start, Begins begins, boolean calm, long lost) {}

    private static final Job END = new Job(null, null, Begins.RUN, true, 0);

    private final RecordingTape tape;
    private final @Nullable BlockingQueue<Job> queue;
    private final @Nullable Thread writer;
    /** A file should end as soon as no plan is under way. */
    private volatile boolean full;

    /** A file ends now, whatever is under way. */
    private volatile boolean overfull;

    /** The beginning of the next file waits to be written. */
    private volatile boolean turningOver;

    private volatile boolean broken;
    private long lost;

    private TurnRecording(RecordingTape tape, int queue) {
        this.tape = tape;
        this.queue = queue == 0 ? null : new ArrayBlockingQueue<>(queue);
        this.writer = queue == 0 ? null : new Thread(this::write, "recording");
    }

    /**
     * Begins a recording, behind what the folder holds already.
     *
     * @param start what the loop begins with
     * @throws RecordingRefused the folder cannot be written to, or holds something else
     */
    public static TurnRecording begin(RecordingSettings settings, LoopStart start) {
        try {
            Files.createDirectories(settings.folder(), OwnerOnly.folder());
            TurnRecording recording = new TurnRecording(new RecordingTape(settings), settings.queue());
            recording.tape.begin(Begins.RUN, true, start, 0);
            if (recording.writer != null) {
                recording.writer.setDaemon(true);
                recording.writer.start();
            }
            return recording;
        } catch (IOException cannot) {
            throw new RecordingRefused(
                    "Nothing can be recorded in '%s' (%s). Name a folder that can be written to, with room."
                            .formatted(settings.folder(), cannot.getMessage()),
                    cannot);
        }
    }

    @Override
    public void turned(TakenTurn turn, boolean calm, Supplier<LoopStart> present) {
        if (queue == null) {
            writeNow(turn, calm, present);
        } else {
            hand(queue, turn, calm, present);
        }
    }

    private void hand(BlockingQueue<Job> jobs, TakenTurn turn, boolean calm, Supplier<LoopStart> present) {
        if (broken) {
            lost++;
            return;
        }
        if (lost > 0) {
            // this turn was not written either: the next one follows from what the loop holds now
            lost++;
            if (calm && jobs.offer(new Job(null, present.get(), Begins.GAP, true, lost))) {
                lost = 0;
            }
        } else if (!jobs.offer(new Job(turn, null, Begins.NEXT, calm, 0))) {
            lost = 1;
            LOG.warn("The recording falls behind; turns are left out until it has caught up.");
        } else if (!turningOver && (overfull || (full && calm))) {
            turningOver = true;
            if (!jobs.offer(new Job(null, present.get(), Begins.NEXT, calm, 0))) {
                turningOver = false;
            }
        }
    }

    private void writeNow(TakenTurn turn, boolean calm, Supplier<LoopStart> present) {
        if (broken) {
            return;
        }
        try {
            tape.add(turn);
            if (tape.isFull(turn.moment().now(), calm)) {
                tape.begin(Begins.NEXT, calm, present.get(), 0);
            }
        } catch (IOException cannot) {
            breakOff(cannot);
        }
    }

    private void write() {
        try {
            for (Job job = next(); !job.equals(END); job = next()) {
                write(job);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Job next() throws InterruptedException {
        return Objects.requireNonNull(queue).take();
    }

    private void write(Job job) {
        if (broken) {
            return;
        }
        try {
            if (job.start() != null) {
                tape.begin(job.begins(), job.calm(), job.start(), job.lost());
                full = false;
                overfull = false;
                turningOver = false;
            } else if (job.turn() != null) {
                tape.add(job.turn());
                full = tape.isFull(job.turn().moment().now(), true);
                overfull = tape.isFull(job.turn().moment().now(), false);
            }
        } catch (IOException | RuntimeException cannot) {
            breakOff(cannot);
        }
    }

    private void breakOff(Exception cannot) {
        broken = true;
        LOG.error("The recording ends here, because it cannot be written; the controller goes on without.", cannot);
    }

    /** Writes what waits, and returns when the file is whole. */
    @Override
    public void close() {
        try {
            if (queue != null && writer != null) {
                if (queue.offer(END, CLOSING_SECONDS, TimeUnit.SECONDS)) {
                    writer.join(TimeUnit.SECONDS.toMillis(CLOSING_SECONDS));
                }
                writer.interrupt();
            }
            tape.close();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException cannot) {
            LOG.error("The end of the recording could not be written.", cannot);
        }
    }
}
