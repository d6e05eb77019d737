package dev.interlock.rules.saving;

import dev.interlock.rules.cost.GpuUsage;
import dev.interlock.rules.price.Offer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a fleet could cost less. No dollar is counted twice: what is recommended can all be done together.
 *
 * @param windowHours how long was looked
 * @param billPerMonth what its machines cost in a month at their prices, for as much of the time as they were there
 * @param recommendations what saves, the most first
 * @param costs what would be better served by more, and what that costs
 */
public record Savings(
        double windowHours, double billPerMonth, List<Recommendation> recommendations, List<Recommendation> costs) {
    public Savings {
        recommendations = List.copyOf(recommendations);
        costs = List.copyOf(costs);
    }

    /**
     * Looks for them. A pure function, whatever the order of what it is given.
     *
     * @param windowHours how long {@code usages} were measured
     * @param usages what each GPU was used for, by whom
     * @param machines those that are paid for; usages of others are not looked at
     * @param offers what could be had
     * @throws IllegalArgumentException a limit is missing, or nothing was looked at
     */
    public static Savings of(
            double windowHours,
            Collection<GpuUsage> usages,
            Collection<FleetMachine> machines,
            Collection<Offer> offers,
            SavingLimits limits) {
        if (!(windowHours > 0)) {
            throw new IllegalArgumentException("A window of %s hours shows nothing.".formatted(windowHours));
        }
        Map<String, UsedMachine> used = used(windowHours, usages, machines, offers);
        Set<String> spread = spread(usages);
        CheaperMachines exchanging = new CheaperMachines(offers, spread, limits);
        LongerCommitments reserving = new LongerCommitments(offers, limits);
        Map<String, List<Recommendation>> whole = new TreeMap<>();
        Map<String, List<Recommendation>> parts = new TreeMap<>();
        used.forEach((id, machine) -> {
            List<Recommendation> all = new ArrayList<>(exchanging.find(machine));
            IdleMachines.find(machine, limits).ifPresent(all::add);
            PausedMachines.find(machine, limits).ifPresent(all::add);
            HeldGpus.whole(machine, limits).ifPresent(all::add);
            reserving.find(machine).ifPresent(all::add);
            whole.put(id, worth(all, limits));
            parts.put(id, worth(HeldGpus.some(machine, limits), limits));
        });
        List<Recommendation> consolidations = worth(new LightMachines(spread, limits).find(used.values()), limits);
        return new Savings(
                windowHours,
                used.values().stream()
                        .filter(machine -> machine.paid().dollarsPerHour() > 0)
                        .mapToDouble(machine -> machine.monthly(limits))
                        .sum(),
                new Chosen(whole, parts).among(used.keySet(), consolidations),
                new FullJobs(used, offers, limits).find(usages));
    }

    /** What all of it saves in a month. */
    public double dollarsPerMonth() {
        return recommendations.stream()
                .mapToDouble(Recommendation::dollarsPerMonth)
                .sum();
    }

    private static List<Recommendation> worth(List<Recommendation> all, SavingLimits limits) {
        return all.stream()
                .filter(each -> each.dollarsPerMonth() >= limits.leastDollars())
                .toList();
    }

    private static Map<String, UsedMachine> used(
            double windowHours,
            Collection<GpuUsage> usages,
            Collection<FleetMachine> machines,
            Collection<Offer> offers) {
        Map<String, Map<String, List<GpuUsage>>> by = usages.stream()
                .collect(Collectors.groupingBy(
                        GpuUsage::instance, Collectors.groupingBy(GpuUsage::gpu, TreeMap::new, Collectors.toList())));
        Map<String, UsedMachine> used = new TreeMap<>();
        for (FleetMachine machine : machines) {
            Map<String, List<GpuUsage>> gpus = by.getOrDefault(machine.id(), Map.of());
            if (!gpus.isEmpty()) {
                Optional<Offer> listed = listed(machine, offers);
                used.put(
                        machine.id(),
                        new UsedMachine(
                                machine,
                                gpus.entrySet().stream()
                                        .map(gpu -> new UsedGpu(gpu.getKey(), machine.id(), gpu.getValue()))
                                        .toList(),
                                windowHours,
                                listed.map(Offer::gpu).orElse(""),
                                listed.map(Offer::gibibytes).orElse(Double.NaN)));
            }
        }
        return used;
    }

    /** Such a machine, as a list has it. */
    private static Optional<Offer> listed(FleetMachine machine, Collection<Offer> offers) {
        return offers.stream()
                .filter(offer -> offer.isOf(machine.provider(), machine.type()))
                .min(Comparator.comparing(Offer::commitment)
                        .thenComparing(Offer::gpu)
                        .thenComparing(Offer::gibibytes));
    }

    /** Jobs that have more than one GPU. */
    private static Set<String> spread(Collection<GpuUsage> usages) {
        return usages.stream()
                .collect(Collectors.groupingBy(
                        usage -> usage.holder().job(),
                        Collectors.mapping(GpuUsage::gpu, Collectors.collectingAndThen(Collectors.toSet(), Set::size))))
                .entrySet()
                .stream()
                .filter(job -> !job.getKey().isEmpty() && job.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
