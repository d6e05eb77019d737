package dev.interlock.routes.agents.elsewhere;

import dev.interlock.routes.agents.envelope.Refusal;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Counts refused envelopes by reason since the agent started. Thread-safe. */
public final class RefusalCount implements Consumer<Refusal> {
    private final Map<String, Long> counts = new ConcurrentHashMap<>();

    @Override
    public void accept(Refusal refusal) {
        counts.merge(refusal.reason().code(), 1L, Long::sum);
    }

    Map<String, Long> byReason() {
        return new TreeMap<>(counts);
    }
}
