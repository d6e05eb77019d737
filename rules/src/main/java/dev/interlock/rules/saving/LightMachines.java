package dev.interlock.rules.saving;

import dev.interlock.rules.contract.NamesInWords;
import dev.interlock.rules.cost.GpuHolder;
import dev.interlock.rules.cost.Use;
import dev.interlock.rules.packing.GpuPacking;
import dev.interlock.rules.packing.Load;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Machines of one type that run nothing but jobs of low use with one GPU each: packed, they leave whole machines over. */
final class LightMachines {
    private static final int SHOWN = 4;

    private final Set<String> spread;
    private final SavingLimits limits;

    /** Of all but those jobs, which have more than one GPU. */
    LightMachines(Set<String> spread, SavingLimits limits) {
        this.spread = spread;
        this.limits = limits;
    }

    List<Recommendation> find(Collection<UsedMachine> machines) {
        return machines.stream()
                .filter(this::isLight)
                .collect(Collectors.groupingBy(
                        LightMachines::alike, TreeMap::new, Collectors.toCollection(ArrayList::new)))
                .values()
                .stream()
                .flatMap(pool -> of(pool).stream())
                .toList();
    }

    /** What can take each other's jobs. */
    private static String alike(UsedMachine machine) {
        FleetMachine paid = machine.paid();
        return String.join(
                "|",
                paid.provider(),
                paid.type(),
                paid.region(),
                paid.commitment().name(),
                "" + paid.gpus());
    }

    private boolean isLight(UsedMachine machine) {
        return machine.isKnown()
                && machine.paid().endsWhenStopped()
                && machine.isMeasured(limits)
                && machine.gpus().stream().allMatch(this::isLight)
                && !IdleMachines.lasts(machine, machine.unusedTogetherHours(), limits);
    }

    private boolean isLight(UsedGpu gpu) {
        return gpu.meanPercent() <= limits.lowPercent()
                && work(gpu) <= 1
                && memory(gpu) <= 1
                && gpu.by().stream()
                        .allMatch(usage -> usage.hours(Use.ACTIVE) == 0
                                || (!usage.holder().job().isEmpty()
                                        && !spread.contains(usage.holder().job())));
    }

    private double work(UsedGpu gpu) {
        return gpu.highPercent() / 100 / limits.workShare();
    }

    private double memory(UsedGpu gpu) {
        return gpu.peakMebibytes() / (gpu.memoryMebibytes() * limits.memoryShare());
    }

    /** Nothing runs on it and nothing is kept: it has nothing to move. */
    private static boolean isEmpty(UsedGpu gpu) {
        return gpu.hours(Use.ACTIVE, Use.HELD, Use.PARKED) == 0;
    }

    private Optional<Recommendation> of(List<UsedMachine> pool) {
        List<Load> loads = pool.stream()
                .flatMap(machine -> machine.gpus().stream())
                .filter(gpu -> !isEmpty(gpu))
                .map(gpu -> new Load(gpu.id(), work(gpu), memory(gpu)))
                .toList();
        int each = pool.get(0).paid().gpus();
        GpuPacking packing = GpuPacking.of(loads);
        int needed = machines(packing.size(), each);
        if (needed >= pool.size()) {
            return Optional.empty();
        }
        pool.sort(Comparator.comparingDouble((UsedMachine machine) -> -machine.monthly(limits))
                .thenComparingLong(machine ->
                        machine.gpus().stream().filter(gpu -> !isEmpty(gpu)).count())
                .thenComparing(machine -> machine.paid().id()));
        List<UsedMachine> freed = pool.subList(0, pool.size() - needed);
        List<UsedMachine> kept = pool.subList(pool.size() - needed, pool.size());
        return Optional.of(recommendation(freed, kept, loads.size(), packing, machines(packing.least(), each)));
    }

    private static int machines(int gpus, int each) {
        return (gpus + each - 1) / each;
    }

    private Recommendation recommendation(
            List<UsedMachine> freed, List<UsedMachine> kept, int jobs, GpuPacking packing, int least) {
        List<String> names =
                freed.stream().map(machine -> machine.paid().id()).sorted().toList();
        double dollars =
                freed.stream().mapToDouble(machine -> machine.monthly(limits)).sum();
        List<UsedMachine> all = new ArrayList<>(freed);
        all.addAll(kept);
        double mean =
                all.stream().mapToDouble(UsedMachine::meanPercent).average().orElse(Double.NaN);
        double high = all.stream().mapToDouble(UsedMachine::highPercent).max().orElse(Double.NaN);
        double peak = all.stream().mapToDouble(UsedMachine::peakMebibytes).max().orElse(Double.NaN);
        double measured =
                all.stream().mapToDouble(UsedMachine::measuredShare).min().orElse(0);
        double days = all.stream().mapToDouble(UsedMachine::paidHours).min().orElse(0) / 24 / limits.windowDays();
        List<GpuHolder> holders = freed.stream()
                .map(machine -> machine.holder(Use.values()))
                .distinct()
                .toList();
        return new Recommendation(
                SavingKind.CONSOLIDATE,
                names,
                kept.stream().map(machine -> machine.paid().id()).sorted().toList(),
                freed.stream().flatMap(machine -> machine.ids().stream()).collect(Collectors.toSet()),
                holders.size() == 1 ? holders.get(0) : GpuHolder.NOBODY,
                Use.ACTIVE,
                "Put what runs on %d GPUs of %d machines onto %d of them, and stop %s."
                        .formatted(jobs, all.size(), kept.size(), NamesInWords.few(names, SHOWN)),
                dollars,
                "%d machines of %d × %.0f hours × %.2f $ = %.0f $ a month; %d GPUs need %d when packed, and %d at least"
                        .formatted(
                                freed.size(),
                                all.size(),
                                freed.get(0).monthHours(freed.get(0).paidHours(), limits),
                                dollars
                                        / freed.stream()
                                                .mapToDouble(machine -> machine.monthHours(machine.paidHours(), limits))
                                                .sum(),
                                dollars,
                                jobs,
                                packing.size(),
                                packing.least()),
                List.of(
                        new Evidence("mean_utilization", mean, "%"),
                        new Evidence("high_utilization", high, "%"),
                        new Evidence("peak_memory", peak, "MiB"),
                        new Evidence("machines_needed", kept.size(), "machines"),
                        new Evidence("machines_needed_at_least", least, "machines"),
                        new Evidence("window_hours", all.get(0).windowHours(), "h")),
                measured,
                Confidence.of(measured, days, 1 - (high - mean) / 100, limits),
                steps(packing, kept),
                "It is wrong if jobs may not share a GPU, or if one needs more than on its busiest hour (%.0f %% at most, and %.1f GiB at its fullest): together they are given %.0f %% of the work and %.0f %% of the memory of a GPU."
                        .formatted(high, peak / 1024, 100 * limits.workShare(), 100 * limits.memoryShare()));
    }

    /** What goes onto each GPU that is left. */
    private static List<String> steps(GpuPacking packing, List<UsedMachine> kept) {
        List<String> places = kept.stream()
                .flatMap(machine -> machine.gpus().stream())
                .map(UsedGpu::id)
                .sorted()
                .toList();
        return IntStream.range(0, packing.size())
                .mapToObj(gpu -> "%s takes what runs on %s"
                        .formatted(
                                places.get(gpu),
                                String.join(", ", packing.gpus().get(gpu))))
                .toList();
    }
}
