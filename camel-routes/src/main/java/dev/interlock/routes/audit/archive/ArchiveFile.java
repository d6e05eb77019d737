package dev.interlock.routes.audit.archive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.routes.audit.chain.Anchor;
import dev.interlock.routes.audit.chain.ChainLink;
import dev.interlock.routes.audit.chain.Head;
import dev.interlock.rules.contract.PlainJson;
import dev.interlock.rules.contract.Sha256;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * One archive, as it lies in a folder: JSON lines, compressed.
 *
 * @param from the end of the chain that it follows
 * @param to the end of the chain in it
 * @param sha256 of its bytes
 * @param anchors the anchors of its entries
 */
public record ArchiveFile(Path path, Head from, Head to, String sha256, List<Anchor> anchors) {
    private static final int BUFFER_BYTES = 1 << 16;

    public ArchiveFile {
        anchors = List.copyOf(anchors);
    }

    /** What a file is called that holds the entries between two places. */
    public static String name(long first, long last) {
        return "audit-%012d-%012d.jsonl.gz".formatted(first, last);
    }

    static boolean isNamed(Path file) {
        return String.valueOf(file.getFileName()).matches("audit-\\d{12,}-\\d{12,}\\.jsonl\\.gz");
    }

    /** Reads a file to its end, and checks it by what it says of itself; its message ends a sentence about the file. */
    public static ArchiveFile read(Path file) throws IOException {
        Sha256 lines = new Sha256();
        List<Anchor> anchors = new ArrayList<>();
        try (BufferedReader in = open(file)) {
            String text = in.readLine();
            JsonNode line = parsed(text);
            Head from = ArchiveLine.followed(line);
            while (!ArchiveLine.isLast(line)) {
                lines.add(text + "\n");
                if (ArchiveLine.isAnchor(line)) {
                    anchors.add(ArchiveLine.anchor(line));
                }
                text = in.readLine();
                line = parsed(text);
            }
            if (!line.path("sha256").asText().equals(lines.hex())) {
                throw new IOException("holds other lines than its last one says");
            }
            return new ArchiveFile(file, from, ArchiveLine.ended(line), sum(file), anchors);
        }
    }

    /** The SHA-256 of a file's bytes, as {@code sha256sum} prints it. */
    public static String sum(Path file) throws IOException {
        Sha256 sum = new Sha256();
        try (InputStream in = Files.newInputStream(file)) {
            for (byte[] part = in.readNBytes(BUFFER_BYTES); part.length > 0; part = in.readNBytes(BUFFER_BYTES)) {
                sum.add(part);
            }
        }
        return sum.hex();
    }

    private static BufferedReader open(Path file) throws IOException {
        return new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file), BUFFER_BYTES), StandardCharsets.UTF_8));
    }

    private static JsonNode parsed(@Nullable String line) throws IOException {
        if (line == null) {
            throw new IOException("ends in the middle");
        }
        return PlainJson.MAPPER.readTree(line);
    }

    /** Its links, from the first one on. */
    Reading links() throws IOException {
        return new Reading(open(path));
    }

    /** Reads links one after the other. */
    static final class Reading implements Closeable {
        private final BufferedReader in;

        private Reading(BufferedReader in) {
            this.in = in;
        }

        Optional<ChainLink> next() throws IOException {
            for (JsonNode line = parsed(in.readLine()); !ArchiveLine.isLast(line); line = parsed(in.readLine())) {
                if (ArchiveLine.isRow(line)) {
                    return Optional.of(ArchiveLine.link(line));
                }
            }
            return Optional.empty();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
