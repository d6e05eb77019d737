package dev.interlock.scenarios.sweep;

import dev.interlock.scenarios.policy.Policy;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Results as they could have been. */
public final class Results {
    private Results() {}

    /** One that recovered. */
    public static SweepResult recovered(String group, long seed) {
        return result(group, seed, true, "", 0);
    }

    /** One that did not. */
    public static SweepResult failed(String group, long seed, String why) {
        return result(group, seed, false, why, 0);
    }

    /** One in which something was done that the gate had not approved. */
    static SweepResult unsafe(String group, long seed) {
        return result(group, seed, true, "", 1);
    }

    /** One of a building that drew too much for so many minutes under each policy, with what hindsight allows. */
    public static SweepResult judged(String group, long seed, double nothing, double others, double bound) {
        Map<String, Map<String, Double>> figures = new TreeMap<>();
        for (Policy policy : Policy.values()) {
            figures.put(policy.toString(), Map.of("over_budget_minutes", policy == Policy.NOTHING ? nothing : others));
        }
        SweepResult result = recovered(group, seed);
        return new SweepResult(
                result.id(),
                group,
                group,
                seed,
                result.noise(),
                Map.of(),
                "",
                true,
                List.of(),
                "",
                result.scores(),
                figures,
                Map.of("over_budget_minutes", bound));
    }

    private static SweepResult result(String group, long seed, boolean recovered, String why, double unsafe) {
        return new SweepResult(
                group + "-" + seed,
                group,
                group,
                seed,
                0.2,
                Map.of(),
                "",
                recovered,
                List.of(),
                why,
                Map.of("unsafe_actions", unsafe),
                Map.of("interlock", Map.of("facility_kilowatt_hours", 12.5)),
                Map.of());
    }
}
