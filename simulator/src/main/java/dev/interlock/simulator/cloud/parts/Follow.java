package dev.interlock.simulator.cloud.parts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings what a process writes into the log book, line by line, until it ends. */
public final class Follow {
    private static final Logger LOG = LoggerFactory.getLogger(Follow.class);

    private Follow() {}

    /** Follows on a thread of its own, which ends with the output. */
    public static Thread lines(Part part, Process process, LogBook book) {
        Thread thread = new Thread(() -> pump(part, process, book), "log-of-" + part.id());
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void pump(Part part, Process process, LogBook book) {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                book.write(part, line);
            }
        } catch (IOException broken) {
            LOG.debug("The output of '{}' broke off.", part.id(), broken);
        }
    }
}
