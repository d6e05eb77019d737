package dev.interlock.routes.ingest.logs;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.Exchange;

/**
 * Remembers the last line that a world's {@code GET /logs} has told, so that each line is asked for once. A world that began
 * anew counts from 1 again, and shows all it has. Thread-safe.
 */
public final class WorldLogs {
    private static final String LAST = "X-Last-Line";

    private final AtomicLong last = new AtomicLong();

    /** Asks for what is new. */
    public void ask(Exchange exchange) {
        exchange.getMessage().setHeader(Exchange.HTTP_QUERY, "after=" + last.get());
    }

    /** Takes note of where the answer ends. */
    public void heard(Exchange exchange) {
        Long end = exchange.getMessage().getHeader(LAST, Long.class);
        if (end != null) {
            last.set(end);
        }
    }
}
