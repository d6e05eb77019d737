package dev.interlock.routes.arrivals;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;

/** The messages that have been asked for or have arrived and are still being read. Thread-safe. */
public final class Arrivals {
    /** Where routes find it in Camel's registry. */
    public static final String BEAN = "arrivals";

    private static final String ARRIVED = "interlock.arrived";

    /** Longer than any source may take to begin its answer; one that only drips is silent then. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);

    private final InstantSource clock;
    private final Map<String, Message> open = new LinkedHashMap<>();

    /** @param whole it has come to its end */
    private record Message(Instant since, boolean whole) {
        boolean counts(Instant now) {
            return whole || now.isBefore(since.plus(LONGEST_ANSWER));
        }
    }

    public Arrivals(InstantSource clock) {
        this.clock = clock;
    }

    /** A source is being asked: that it is not asked again meanwhile, or that its answer takes long to take in, is no silence of its. */
    public static void asked(Exchange exchange) {
        note(exchange, false);
    }

    /** The message of an exchange has arrived whole: from here on what it says is not silent, however late it is read. */
    public static void arrived(Exchange exchange) {
        note(exchange, true);
    }

    private static void note(Exchange exchange, boolean whole) {
        Arrivals arrivals = exchange.getContext().getRegistry().lookupByNameAndType(BEAN, Arrivals.class);
        if (arrivals != null) {
            arrivals.open(exchange, new Message(arrivals.at(exchange), whole));
        }
    }

    /** When the message of an exchange arrived, or was asked for; now, where it came by no door that says so. */
    public Instant at(Exchange exchange) {
        return Optional.ofNullable(exchange.getProperty(ARRIVED, Instant.class)).orElseGet(clock::instant);
    }

    /** Since when the message that is being read for the longest has been here; empty where none is. */
    public Optional<Instant> oldest() {
        return oldest(clock.instant());
    }

    private synchronized Optional<Instant> oldest(Instant now) {
        return open.values().stream()
                .filter(message -> message.counts(now))
                .map(Message::since)
                .min(Instant::compareTo);
    }

    private void open(Exchange exchange, Message message) {
        String id = exchange.getExchangeId();
        exchange.setProperty(ARRIVED, message.since());
        if (open(id, message)) {
            exchange.getExchangeExtension().addOnCompletion(new Read(id));
        }
    }

    private synchronized boolean open(String id, Message message) {
        return open.put(id, message) == null;
    }

    private synchronized void end(String id) {
        open.remove(id);
    }

    /** Read or failed: what it brought waits for the loop by now, or never will. */
    private final class Read extends SynchronizationAdapter {
        private final String id;

        private Read(String id) {
            this.id = id;
        }

        @Override
        public void onDone(Exchange exchange) {
            end(id);
        }

        /** It is over when its own route is, not when the loop has decided. */
        @Override
        public boolean allowHandover() {
            return false;
        }
    }
}
