package dev.interlock.routes.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;

/** Reads a recording, the oldest turn first, and refuses what is not whole. */
public final class RecordingReader {
    private final List<Path> segments;
    private Optional<String> cut = Optional.empty();

    private RecordingReader(List<Path> segments) {
        this.segments = segments;
    }

    /** Where what is read goes. */
    public interface Listener {
        /** A file of the recording begins. */
        void begins(SegmentHead head);

        void turn(RecordedTurn turn);
    }

    /**
     * Looks at a folder.
     *
     * @throws RecordingRefused there is no recording in it
     */
    public static RecordingReader of(Path folder) {
        try {
            List<Path> segments = new RecordingFolder(folder).segments();
            if (segments.isEmpty()) {
                throw new RecordingRefused(
                        "There is no recording in '%s'. Name a folder that --record wrote.".formatted(folder));
            }
            segments.forEach(RecordingReader::check);
            return new RecordingReader(segments);
        } catch (NoSuchFileException nothing) {
            throw new RecordingRefused(
                    "There is no recording in '%s': there is no such folder. Name a folder that --record wrote."
                            .formatted(folder),
                    nothing);
        } catch (IOException cannot) {
            throw new RecordingRefused(
                    "'%s' cannot be read as a folder (%s). Name a folder that --record wrote."
                            .formatted(folder, cannot.getMessage()),
                    cannot);
        }
    }

    /** How its oldest file begins. */
    public SegmentHead first() {
        return head(segments.get(0));
    }

    /** That its end is missing, as a sentence: whoever wrote it was killed. Known once it was read. */
    public Optional<String> cut() {
        return cut;
    }

    /**
     * Tells everything that is in it.
     *
     * @throws RecordingRefused it is damaged, foreign, or of a newer version
     */
    public void read(Listener listener) {
        long turns = first().next() - 1;
        int expected = RecordingFolder.number(segments.get(0));
        for (int i = 0; i < segments.size(); i++) {
            Path segment = segments.get(i);
            if (RecordingFolder.number(segment) != expected++) {
                throw new RecordingRefused("The file before '%s' is missing. Put the whole recording there."
                        .formatted(segment.getFileName()));
            }
            turns = new Segment(segment, mayEnd(i)).read(listener, turns);
        }
    }

    /** Whoever wrote a file may have been killed: it is the newest, or the next one is of another start. */
    private BooleanSupplier mayEnd(int segment) {
        return () -> segment == segments.size() - 1
                || head(segments.get(segment + 1)).begins() == SegmentHead.Begins.RUN;
    }

    static SegmentHead head(Path file) {
        try (BufferedReader lines = open(file)) {
            String line = lines.readLine();
            return SegmentHead.read(parse(line == null ? "" : line, file), name(file));
        } catch (IOException damaged) {
            throw damaged(file, damaged);
        }
    }

    /** The number of the last turn in a file of which the end may be missing. */
    static long lastTurn(Path file) throws IOException {
        long[] last = {head(file).next() - 1};
        new RecordingReader(List.of(file)).new Segment(file, () -> true)
                .read(
                        new Listener() {
                            @Override
                            public void begins(SegmentHead head) {}

                            @Override
                            public void turn(RecordedTurn turn) {
                                last[0] = turn.number();
                            }
                        },
                        last[0]);
        return last[0];
    }

    private static BufferedReader open(Path file) throws IOException {
        return new BufferedReader(new InputStreamReader(unzipped(file), StandardCharsets.UTF_8));
    }

    private static InputStream unzipped(Path file) throws IOException {
        return new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)), 1 << 16);
    }

    /** What a changed byte says may be as readable as before: only the checksum at the end of a file shows it. */
    private static void check(Path file) {
        try (InputStream bytes = unzipped(file)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        } catch (EOFException ended) {
            // Whether it may end there shows when it is read.
        } catch (IOException damaged) {
            throw damaged(file, damaged);
        }
    }

    private static JsonNode parse(String line, Path file) {
        try {
            return LoopJson.JSON.readTree(line);
        } catch (JsonProcessingException notJson) {
            throw damaged(file, notJson);
        }
    }

    private static RecordingRefused damaged(Path file, Exception why) {
        return new RecordingRefused(
                "'%s' is damaged or no file of a recording (%s). Take a copy that is whole, or leave out this file and those before it."
                        .formatted(
                                name(file),
                                String.valueOf(why.getMessage())
                                        .lines()
                                        .findFirst()
                                        .orElse("")),
                why);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** One file. */
    private final class Segment {
        private final Path file;
        private final BooleanSupplier mayEnd;

        Segment(Path file, BooleanSupplier mayEnd) {
            this.file = file;
            this.mayEnd = mayEnd;
        }

        /** Returns the number of its last turn. */
        long read(Listener listener, long before) {
            long number = -1;
            try (BufferedReader lines = open(file)) {
                String line = lines.readLine();
                SegmentHead head = SegmentHead.read(parse(line == null ? "" : line, file), name(file));
                if (head.next() != before + head.lost() + 1) {
                    throw new RecordingRefused(
                            "'%s' begins with turn %d and the file before ends with turn %d. Put the whole recording there."
                                    .formatted(name(file), head.next(), before));
                }
                listener.begins(head);
                number = head.next() - 1;
                for (line = lines.readLine(); line != null; line = lines.readLine()) {
                    RecordedTurn turn = RecordedTurn.read(parse(line, file));
                    if (turn.number() != ++number) {
                        throw new RecordingRefused(
                                "Turn %d is missing in '%s'. Take a copy that is whole.".formatted(number, name(file)));
                    }
                    listener.turn(turn);
                }
                return number;
            } catch (EOFException ended) {
                if (!mayEnd.getAsBoolean() || (number < 0 && segments.size() == 1)) {
                    throw damaged(file, ended);
                }
                long complete = number < 0 ? before : number;
                cut = Optional.of(
                        "The recording ends in the middle of a block, after turn %d: whoever wrote it was stopped. What was complete before counts."
                                .formatted(complete));
                return complete;
            } catch (IOException damaged) {
                throw damaged(file, damaged);
            }
        }
    }
}
