package dev.interlock.simulator.cloud.process;

import dev.interlock.simulator.cloud.parts.LogBook;
import dev.interlock.simulator.cloud.parts.Part;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings what a process writes into a file into the log book, for as long as the file is there. */
final class LogTail implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(LogTail.class);
    private static final long LOOK_MILLIS = 200;

    private final Part part;
    private final Path file;
    private final LogBook book;

    private LogTail(Part part, Path file, LogBook book) {
        this.part = part;
        this.file = file;
        this.book = book;
    }

    static void of(Part part, Path file, LogBook book) {
        Thread thread = new Thread(new LogTail(part, file, book), "log-of-" + part.id());
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        StringBuilder unfinished = new StringBuilder();
        byte[] chunk = new byte[8192];
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            while (file.toFile().exists()) {
                for (int read = open.read(chunk); read > 0; read = open.read(chunk)) {
                    unfinished.append(new String(chunk, 0, read, StandardCharsets.UTF_8));
                }
                write(unfinished);
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        } catch (IOException gone) {
            LOG.debug("'{}' is no longer followed.", file, gone);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(StringBuilder text) {
        for (int end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n")) {
            book.write(part, text.substring(0, end));
            text.delete(0, end + 1);
        }
    }
}
