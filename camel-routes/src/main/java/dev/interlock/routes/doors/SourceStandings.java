package dev.interlock.routes.doors;

import dev.interlock.routes.ingest.FailedMessages;
import dev.interlock.routes.ingest.exposition.MetricsSources;
import dev.interlock.rules.contract.NamesInWords;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;

/**
 * Which of the sources that are asked do not answer, or not in order, and since when. A turn that asked nothing, and what is pushed, says
 * nothing about a source. Thread-safe.
 */
public final class SourceStandings extends EndedTurns {
    /** Once can be a restart of the source. */
    private static final int IN_A_ROW = 2;

    /** More names help nobody. */
    private static final int NAMED = 5;

    private static final Pattern ASKING = Pattern.compile("(ingest|ask)-.*");

    private final InstantSource clock;
    /** Routes whose turns ask one source after the other, each in an exchange of its own. */
    private final Set<String> asksSeveral = ConcurrentHashMap.newKeySet();

    private final Map<String, Failing> failing = new TreeMap<>();

    private record Failing(Instant since, int times, String sentence) {}

    public SourceStandings(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    protected void ended(Exchange exchange) {
        asked(exchange).ifPresent(source -> note(source, exchange));
    }

    /** What it asked: the source it chose, or what the route is for that asks by a timer; empty where it asked nothing. */
    private Optional<String> asked(Exchange exchange) {
        String route = String.valueOf(exchange.getFromRouteId());
        Optional<String> chosen = MetricsSources.named(exchange);
        chosen.ifPresent(source -> asksSeveral.add(route));
        boolean alone = isByTimer(exchange) && ASKING.matcher(route).matches() && !asksSeveral.contains(route);
        return chosen.isPresent() || !alone ? chosen : Optional.of(route);
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

    /** Which do not answer, in one sentence with since when the first of them does not and why; empty in good order. */
    public synchronized Optional<String> trouble() {
        Map<String, Failing> silent = new TreeMap<>(failing);
        silent.values().removeIf(each -> each.times() < IN_A_ROW);
        return silent.values().stream().findFirst().map(first -> "No answer in order from %s, since %s: %s"
                .formatted(NamesInWords.few(List.copyOf(silent.keySet()), NAMED), first.since(), first.sentence()));
    }
}
