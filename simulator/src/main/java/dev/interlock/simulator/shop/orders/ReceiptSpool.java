package dev.interlock.simulator.shop.orders;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.interlock.simulator.shop.process.ProcessMeters;
import dev.interlock.simulator.shop.process.Rolling;
import io.micrometer.core.instrument.Tags;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The receipts on the disk, one line an order, each forced there before the order is final. Thread-safe. */
final class ReceiptSpool {
    /** Its file in the folder {@code SHOP_SPOOL}. */
    static final String FILE = "receipts.jsonl";

    private static final long LONGEST = 8L << 20;
    private static final int WINDOW = 15;

    private final Path file;
    private final Rolling refused = ProcessMeters.rolling();

    ReceiptSpool(Path folder, ProcessMeters meters) throws IOException {
        file = Files.createDirectories(folder).resolve(FILE);
        meters.gauge("shop_disk_failures_15s", Tags.empty(), () -> refused.recent(WINDOW));
    }

    /**
     * Writes one line.
     *
     * @throws IOException in the disk's own words where it refuses
     */
    synchronized void write(String line) throws IOException {
        try {
            append(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
        } catch (IOException full) {
            refused.add(1);
            throw full;
        }
    }

    private void append(ByteBuffer line) throws IOException {
        try (FileChannel channel = FileChannel.open(file, CREATE, WRITE, APPEND)) {
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(false);
        }
        if (Files.size(file) > LONGEST) {
            Files.move(file, file.resolveSibling(FILE + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
