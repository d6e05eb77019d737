package dev.interlock.scenarios.sweep;

import dev.interlock.rules.contract.Sha256;
import dev.interlock.scenarios.AnyScenario;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One run of many.
 *
 * @param group what it is counted among: its scenario, or a kind of fault
 * @param scenario with the seed that it is played with
 * @param text what the scenario's file says
 * @param limits by which figures of the rulebook's limits it is played
 */
public record SweepRun(String group, AnyScenario scenario, String text, SortedMap<String, Double> limits) {
    private static final int SHORT = 8;

    public SweepRun {
        limits = new TreeMap<>(limits);
    }

    /** One that is played by the limits as they are. */
    public static SweepRun of(String group, AnyScenario scenario, String text) {
        return new SweepRun(group, scenario, text, new TreeMap<>(Map.of()));
    }

    /** The same by other limits. */
    public SweepRun with(SortedMap<String, Double> others) {
        return new SweepRun(group, scenario, text, others);
    }

    /** What it is called among all, fit for a file name. */
    public String id() {
        String name = "%s-seed-%d"
                .formatted(scenario.heading().name(), scenario.heading().seed());
        return limits.isEmpty() ? name : name + "-" + limitsName();
    }

    /** What its limits are called, fit for a file name. */
    String limitsName() {
        return "limits-" + Sha256.of(limits.toString()).substring(0, SHORT);
    }

    /** Another one where anything differs that could change what comes of it. */
    String fingerprint(String rulebook) {
        return Sha256.of(String.join(
                "\n",
                rulebook,
                text,
                Long.toString(scenario.heading().seed()),
                Double.toString(scenario.heading().noise().value()),
                limits.toString()));
    }
}
