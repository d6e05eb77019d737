package dev.interlock.scenarios.bench;

import dev.interlock.routes.meters.Meters;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Which rules fired, or refused a plan, in all that was played. Thread-safe. */
public final class RuleCoverage {
    private final Set<String> fired = new ConcurrentSkipListSet<>();

    /** A controller has ended that counted this. */
    public void add(Meters meters) {
        fired.addAll(meters.firedRules());
    }

    /** Their ids. */
    public Set<String> fired() {
        return Set.copyOf(fired);
    }
}
