package dev.interlock.rules.saving;

import dev.interlock.rules.cost.GpuHolder;
import dev.interlock.rules.cost.Use;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something that could be done about what a fleet costs. It is told, and nothing is done.
 *
 * @param instances the machines it is about
 * @param takers machines that take what ran on those; mostly empty
 * @param gpus all GPUs whose dollars it counts: no other recommendation of the same set counts them
 * @param holder whose they are and who is to be told, as far as that is known
 * @param state what they are used for where that is why it is recommended
 * @param advice what to do, as a sentence
 * @param dollarsPerMonth what it saves; negative for what it costs
 * @param arithmetic how that comes about, with the figures
 * @param measuredShare of the hours it was looked at, those that were measured
 * @param steps what goes where, for one that is carried out in many steps; mostly empty
 * @param wrongIf what would make it wrong, with the figures
 */
public record Recommendation(
        SavingKind kind,
        List<String> instances,
        List<String> takers,
        Set<String> gpus,
        GpuHolder holder,
        Use state,
        String advice,
        double dollarsPerMonth,
        String arithmetic,
        List<Evidence> evidence,
        double measuredShare,
        Confidence confidence,
        List<String> steps,
        String wrongIf) {
    public Recommendation {
        instances = List.copyOf(instances);
        takers = List.copyOf(takers);
        gpus = Collections.unmodifiableSet(new TreeSet<>(gpus));
        evidence = List.copyOf(evidence);
        steps = List.copyOf(steps);
    }

    /** It costs, and saves nothing. */
    public boolean costs() {
        return dollarsPerMonth < 0;
    }
}
