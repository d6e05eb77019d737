package dev.interlock.routes.audit.chain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The file of anchors: one JSON line each, only ever appended to. It belongs where whoever can change the database
 * cannot change it. A line torn by a crash is passed over.
 */
public final class Anchors {
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES, true);

    private final Path file;
    private final KeyRing keys;

    public Anchors(Path file, KeyRing keys) {
        this.file = file;
        this.keys = keys;
    }

    public Path file() {
        return file;
    }

    public boolean exist() {
        return Files.exists(file);
    }

    /** Writes the head down, and returns when the disk has it. */
    public Anchor add(Head head, Instant at) throws IOException {
        Anchor anchor = Anchor.sign(head, at.toString(), keys);
        add(anchor);
        return anchor;
    }

    static String line(Anchor anchor) throws IOException {
        return JSON.writeValueAsString(anchor);
    }

    void add(Anchor anchor) throws IOException {
        write(List.of(anchor));
    }

    private void write(List<Anchor> anchors) throws IOException {
        StringBuilder lines = new StringBuilder(tornTail() ? "\n" : "");
        for (Anchor anchor : anchors) {
            lines.append(line(anchor)).append('\n');
        }
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
    }

    /** The anchors in the order in which they were written, read as they are needed. Close it. */
    public Stream<Anchor> read() throws IOException {
        if (!exist()) {
            return Stream.empty();
        }
        // an anchor is ASCII; what a syslog writes around it may be anything
        BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1);
        return lines.lines().flatMap(line -> parsed(line).stream()).onClose(() -> close(lines));
    }

    /**
     * Keeps the first anchor and those behind a place; the others went with archives. The file is whole at any moment.
     */
    public void keepBehind(long seq) throws IOException {
        if (!exist()) {
            return;
        }
        Path aside = file.resolveSibling(file.getFileName() + ".part");
        List<Anchor> kept;
        try (Stream<Anchor> all = read()) {
            kept = all.filter(anchor -> anchor.seq() == 0 || anchor.seq() > seq).toList();
        }
        Files.deleteIfExists(aside);
        Anchors rest = new Anchors(aside, keys);
        rest.write(kept);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The farthest place that was anchored; -1 where none was. */
    public long farthest() throws IOException {
        try (Stream<Anchor> all = read()) {
            return all.mapToLong(Anchor::seq).max().orElse(-1);
        }
    }

    private static void close(BufferedReader lines) {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Anchor> parsed(String line) {
        try {
            // a syslog writes before it when and from whom it came
            return Optional.of(JSON.readValue(line.substring(Math.max(0, line.indexOf('{'))), Anchor.class));
        } catch (JsonProcessingException torn) {
            return Optional.empty();
        }
    }

    private boolean tornTail() throws IOException {
        if (!exist() || Files.size(file) == 0) {
            return false;
        }
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(in.length() - 1);
            return in.read() != '\n';
        }
    }
}
