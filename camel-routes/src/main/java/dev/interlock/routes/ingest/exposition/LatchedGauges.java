package dev.interlock.routes.ingest.exposition;

import java.util.HashMap;
import java.util.Map;

/**
 * Gauges that hold their last value, such as NVIDIA's last XID error, and when that is over: when the gauge shows another
 * value, or a counter of the device began again, because the device was reset. Time alone ends nothing. What a gauge shows at
 * first is taken as it stands. Not thread-safe.
 */
final class LatchedGauges {
    private record Held(double value, boolean over) {}

    private final Map<String, Double> counters = new HashMap<>();
    private final Map<String, Held> gauges = new HashMap<>();

    /** Whether the counter is lower than before. */
    boolean beganAgain(String counter, double value) {
        Double before = counters.put(counter, value);
        return before != null && value < before;
    }

    /** The device was reset: what the gauge showed until now is over. */
    void over(String gauge) {
        gauges.computeIfPresent(gauge, (name, held) -> new Held(held.value, true));
    }

    /** What the gauge means now: 0 while it shows what is over. */
    double meant(String gauge, double shown) {
        Held now = gauges.merge(
                gauge, new Held(shown, false), (held, fresh) -> Double.compare(held.value, shown) == 0 ? held : fresh);
        return now.over ? 0 : shown;
    }
}
