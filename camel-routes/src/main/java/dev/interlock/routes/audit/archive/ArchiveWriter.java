package dev.interlock.routes.audit.archive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.routes.audit.chain.Anchor;
import dev.interlock.routes.audit.chain.ChainLink;
import dev.interlock.routes.audit.chain.Head;
import dev.interlock.rules.contract.PlainJson;
import dev.interlock.rules.contract.Sha256;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;

/** Writes one part of the chain to a file, line by line. */
public final class ArchiveWriter implements Closeable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final FileChannel channel;
    private final OutputStream out;
    private final Sha256 lines = new Sha256();
    private Head head;

    /** Begins a file behind a head; what lies at the path is replaced. */
    public ArchiveWriter(Path file, Head from) throws IOException {
        channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        out = new GZIPOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES);
        head = from;
        write(ArchiveLine.first(from));
    }

    /** Where the chain ends in it so far. */
    public Head head() {
        return head;
    }

    public void add(ChainLink link) throws IOException {
        write(ArchiveLine.of(link));
        head = new Head(link.seq(), link.hash());
    }

    public void add(Anchor anchor) throws IOException {
        write(ArchiveLine.of(anchor));
    }

    /** Writes the last line, and returns when the disk has the file. */
    public void end() throws IOException {
        write(ArchiveLine.last(head, lines.hex()));
        out.flush();
        ((GZIPOutputStream) out).finish();
        channel.force(true);
    }

    private void write(JsonNode line) throws IOException {
        byte[] bytes = (PlainJson.MAPPER.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
        lines.add(bytes);
        out.write(bytes);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
