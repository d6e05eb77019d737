package dev.interlock.rules.saving;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Of all that could be recommended, what saves most without counting a dollar twice. Exact: of one machine either all of it or some of
 * its GPUs, and machines have nothing to do with each other but for the one consolidation that they may be part of.
 */
final class Chosen {
    /** What does not change how much of a machine is needed. */
    private static final Set<SavingKind> OF_PRICE = Set.of(SavingKind.MOVE, SavingKind.RESERVE);

    private final Map<String, List<Recommendation>> whole;
    private final Map<String, List<Recommendation>> parts;

    /**
     * From these, by machine.
     *
     * @param whole each for all of the machine
     * @param parts each for GPUs of the machine that are in no other
     */
    Chosen(Map<String, List<Recommendation>> whole, Map<String, List<Recommendation>> parts) {
        this.whole = whole;
        this.parts = parts;
    }

    List<Recommendation> among(Collection<String> machines, List<Recommendation> consolidations) {
        List<Recommendation> chosen = new ArrayList<>();
        Set<String> left = new TreeSet<>(machines);
        for (Recommendation consolidation : consolidations) {
            List<Recommendation> with = new ArrayList<>(List.of(consolidation));
            consolidation.takers().forEach(taker -> with.addAll(best(taker, true)));
            List<Recommendation> without = new ArrayList<>();
            consolidation.instances().forEach(machine -> without.addAll(best(machine, false)));
            consolidation.takers().forEach(taker -> without.addAll(best(taker, false)));
            if (sum(with) > sum(without)) {
                chosen.addAll(with);
                left.removeAll(consolidation.instances());
                left.removeAll(consolidation.takers());
            }
        }
        left.forEach(machine -> chosen.addAll(best(machine, false)));
        chosen.sort(Comparator.comparingDouble((Recommendation each) -> -each.dollarsPerMonth())
                .thenComparing(each -> each.gpus().toString()));
        return chosen;
    }

    private List<Recommendation> best(String machine, boolean priceOnly) {
        List<Recommendation> some = priceOnly ? List.of() : parts.getOrDefault(machine, List.of());
        return whole.getOrDefault(machine, List.of()).stream()
                .filter(each -> !priceOnly || OF_PRICE.contains(each.kind()))
                .max(Comparator.comparingDouble(Recommendation::dollarsPerMonth)
                        .thenComparing(
                                Comparator.comparing(Recommendation::kind).reversed()))
                .filter(each -> each.dollarsPerMonth() > sum(some))
                .map(List::of)
                .orElse(some);
    }

    private static double sum(List<Recommendation> recommendations) {
        return recommendations.stream()
                .mapToDouble(Recommendation::dollarsPerMonth)
                .sum();
    }
}
