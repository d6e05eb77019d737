package dev.interlock.rules.saving;

import dev.interlock.rules.cost.CostKey;
import dev.interlock.rules.cost.CostSum;
import dev.interlock.rules.cost.Use;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * For how many hours nothing of a machine worked, hour by hour: an hour counts only where it was so on all GPUs from its beginning to
 * its end.
 *
 * @param idle every GPU was idle
 * @param unused every GPU was idle, held or parked
 */
public record UnusedHours(double idle, double unused) {
    private static final Set<Use> NO_WORK = Set.of(Use.IDLE, Use.HELD, Use.PARKED);

    /** Of each machine, by what was written down of its hours. */
    public static Map<String, UnusedHours> of(Map<CostKey, CostSum> costs) {
        Map<String, Map<Instant, Map<Use, Long>>> uses = new HashMap<>();
        costs.forEach((key, sum) -> uses.computeIfAbsent(key.machine(), machine -> new HashMap<>())
                .computeIfAbsent(key.hour(), hour -> new EnumMap<>(Use.class))
                .merge(key.use(), sum.gpuMillis(), Long::sum));
        Map<String, UnusedHours> all = new HashMap<>();
        uses.forEach((machine, hours) -> all.put(
                machine,
                new UnusedHours(
                        hours.values().stream()
                                .filter(each -> Set.of(Use.IDLE).containsAll(each.keySet()))
                                .count(),
                        hours.values().stream()
                                .filter(each -> NO_WORK.containsAll(each.keySet()))
                                .count())));
        return all;
    }
}
