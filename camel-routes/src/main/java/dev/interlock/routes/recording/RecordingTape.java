package dev.interlock.routes.recording;

import dev.interlock.routes.loop.LoopStart;
import dev.interlock.routes.loop.TakenTurn;
import dev.interlock.routes.recording.SegmentHead.Begins;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes turns into the files of a recording, begins new files and lets go of the oldest. One thread. */
final class RecordingTape implements Closeable {
    private final RecordingFolder folder;
    private final RecordingSettings settings;
    private final Map<Path, Instant> begun = new HashMap<>();
    private @Nullable SegmentWriter segment;
    private Instant segmentAt = Instant.MIN;
    private long number;
    private int last;

    /** Goes on behind what lies in the folder already. */
    RecordingTape(RecordingSettings settings) throws IOException {
        this.settings = settings;
        this.folder = new RecordingFolder(settings.folder());
        for (Path file : folder.segments()) {
            learn(file);
        }
        if (last > 0) {
            number = RecordingReader.lastTurn(folder.segment(last));
        }
    }

    /** A file whose first line was not complete when its writer was killed holds nothing. */
    private void learn(Path file) throws IOException {
        try {
            begun.put(file, RecordingReader.head(file).at());
            last = RecordingFolder.number(file);
        } catch (RecordingRefused unreadable) {
            if (!(unreadable.getCause() instanceof EOFException)) {
                throw unreadable;
            }
            Files.delete(file);
        }
    }

    /** A file begins with this; what was written before is complete. */
    void begin(Begins why, boolean calm, LoopStart start, long lost) throws IOException {
        close();
        last++;
        number += lost;
        Path file = folder.segment(last);
        SegmentHead head = SegmentHead.of(last, why, calm, start, number + 1, lost, settings.of(), settings.program());
        segment = new SegmentWriter(file, head, start.nanos());
        segmentAt = start.at();
        begun.put(file, start.at());
        sweep(start.at());
    }

    void add(TakenTurn turn) throws IOException {
        Objects.requireNonNull(segment).add(++number, turn);
    }

    /** The file is large or old enough; while plans are under way it may become twice as large. */
    boolean isFull(Instant now, boolean calm) {
        long size = Objects.requireNonNull(segment).size();
        boolean due = size >= settings.segmentBytes() || !now.isBefore(segmentAt.plus(settings.segmentAge()));
        return due && (calm || size >= 2L * settings.segmentBytes());
    }

    /** The oldest go first, and the newest never. */
    private void sweep(Instant now) throws IOException {
        List<Path> files = new ArrayList<>(folder.segments());
        long size = 0;
        for (Path file : files) {
            size += Files.size(file);
        }
        while (files.size() > 1 && (size > settings.mostBytes() || isOld(files.get(1), now))) {
            Path oldest = files.remove(0);
            size -= Files.size(oldest);
            Files.delete(oldest);
            begun.remove(oldest);
        }
    }

    private boolean isOld(Path next, Instant now) {
        return begun.getOrDefault(next, now).plus(settings.kept()).isBefore(now);
    }

    @Override
    public void close() throws IOException {
        if (segment != null) {
            segment.close();
            segment = null;
        }
    }
}
