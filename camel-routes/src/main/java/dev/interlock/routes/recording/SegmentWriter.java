package dev.interlock.routes.recording;

import dev.interlock.routes.loop.TakenTurn;
import dev.interlock.rules.file.OwnerOnly;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * One file of a recording: lines in blocks, each compressed for itself with its own checksum and written at once, so that all blocks before a crash can
 * be read.
 */
final class SegmentWriter implements Closeable {
    /** Small enough to lose little, large enough to compress well. */
    private static final int BLOCK_BYTES = 1 << 18;

    /** What happened longer ago than this is on the disk, as long as turns come. */
    private static final long BLOCK_NANOS = 10_000_000_000L;

    private final FileChannel channel;
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream(BLOCK_BYTES * 2);
    private long written;
    private long blockBegan;

    SegmentWriter(Path file, SegmentHead head, long nanos) throws IOException {
        channel = FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OwnerOnly.file());
        blockBegan = nanos;
        lines.write(LoopJson.JSON.writeValueAsBytes(head.write()));
        lines.write('\n');
        flush(nanos);
        written = 0;
    }

    void add(long number, TakenTurn turn) throws IOException {
        TurnJson.write(number, turn, lines);
        if (lines.size() >= BLOCK_BYTES || turn.nanos() - blockBegan >= BLOCK_NANOS) {
            flush(turn.nanos());
        }
    }

    private void flush(long nanos) throws IOException {
        ByteArrayOutputStream block = new ByteArrayOutputStream(BLOCK_BYTES / 4);
        try (OutputStream gzip = new Quick(block)) {
            lines.writeTo(gzip);
        }
        ByteBuffer bytes = ByteBuffer.wrap(block.toByteArray());
        written += bytes.remaining();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        lines.reset();
        blockBegan = nanos;
    }

    /** How much was written of turns by now; the first line and the block that is being filled do not count. */
    long size() {
        return written;
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            if (lines.size() > 0) {
                flush(blockBegan);
            }
        }
    }

    /** Most of what compression gains, for a third of what the usual level costs. */
    private static final class Quick extends GZIPOutputStream {
        Quick(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
