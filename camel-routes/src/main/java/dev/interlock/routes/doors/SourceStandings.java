package dev.interlock.routes.doors;

import dev.interlock.routes.ingest.FailedMessages;
import dev.interlock.routes.ingest.exposition.MetricsSources;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.camel.Exchange;
import org.apache.camel.component.timer.TimerEndpoint;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.EventNotifierSupport;

/**
 * Which of the sources that are asked do not answer, or not in order, and since when. A turn that asked nothing, and what is pushed, says
 * nothing about a source. Thread-safe.
 */
public final class SourceStandings extends EventNotifierSupport {
    /** Once can be a restart of the source. */
    private static final int IN_A_ROW = 2;

    private final InstantSource clock;
    private final Map<String, Failing> failing = new TreeMap<>();

    private record Failing(Instant since, int times, String sentence) {}

    public SourceStandings(InstantSource clock) {
        this.clock = clock;
        setIgnoreCamelContextEvents(true);
        setIgnoreCamelContextInitEvents(true);
        setIgnoreRouteEvents(true);
        setIgnoreServiceEvents(true);
        setIgnoreStepEvents(true);
        setIgnoreExchangeCreatedEvent(true);
        setIgnoreExchangeSendingEvents(true);
        setIgnoreExchangeSentEvents(true);
    }

    @Override
    public boolean isEnabled(CamelEvent event) {
        return event instanceof CamelEvent.ExchangeCompletedEvent || event instanceof CamelEvent.ExchangeFailedEvent;
    }

    @Override
    public void notify(CamelEvent event) {
        Exchange exchange = ((CamelEvent.ExchangeEvent) event).getExchange();
        asked(exchange).ifPresent(source -> note(source, exchange));
    }

    /** What it asked: the source it chose, or what the route is for that asks by a timer; empty where it asked nothing. */
    private static Optional<String> asked(Exchange exchange) {
        Optional<String> chosen = MetricsSources.named(exchange);
        boolean alone = exchange.getFromEndpoint() instanceof TimerEndpoint
                && exchange.getProperty(Exchange.CORRELATION_ID) == null
                && !exchange.isRouteStop();
        return chosen.isPresent()
                ? chosen
                : Optional.ofNullable(exchange.getFromRouteId()).filter(route -> alone);
    }

    private synchronized void note(String source, Exchange exchange) {
        if (exchange.getException() == null && exchange.getProperty(Exchange.EXCEPTION_CAUGHT) == null) {
            failing.remove(source);
            return;
        }
        String sentence = FailedMessages.fault(exchange).sentence();
        failing.merge(
                source,
                new Failing(clock.instant(), 1, sentence),
                (before, now) -> new Failing(before.since(), before.times() + 1, now.sentence()));
    }

    /** Which do not answer, in one sentence with what the first of them is about; empty in good order. */
    public synchronized Optional<String> trouble() {
        long silent = failing.values().stream()
                .filter(each -> each.times() >= IN_A_ROW)
                .count();
        return failing.entrySet().stream()
                .filter(each -> each.getValue().times() >= IN_A_ROW)
                .findFirst()
                .map(first -> "'%s' has not answered in order since %s%s: %s"
                        .formatted(
                                first.getKey(),
                                first.getValue().since(),
                                silent == 1 ? "" : ", and %d more sources".formatted(silent - 1),
                                first.getValue().sentence()));
    }
}
