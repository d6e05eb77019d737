package dev.interlock.rules.saving;

import dev.interlock.rules.cost.GpuHolder;
import dev.interlock.rules.cost.GpuUsage;
import dev.interlock.rules.cost.Use;
import dev.interlock.rules.price.Commitment;
import dev.interlock.rules.price.Offer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Jobs that have used all that they have for days: their memory is nearly full, or every GPU works all the time. */
final class FullJobs {
    private final Map<String, UsedMachine> machines;
    private final List<Offer> offers;
    private final SavingLimits limits;

    FullJobs(Map<String, UsedMachine> machines, Collection<Offer> offers, SavingLimits limits) {
        this.machines = machines;
        this.offers = offers.stream()
                .filter(offer -> offer.isRented() && offer.commitment() == Commitment.ON_DEMAND)
                .sorted(Comparator.comparingDouble(Offer::dollarsPerHour)
                        .thenComparing(Offer::type)
                        .thenComparing(Offer::region))
                .toList();
        this.limits = limits;
    }

    List<Recommendation> find(Collection<GpuUsage> usages) {
        List<Recommendation> found = new ArrayList<>();
        usages.stream()
                .filter(usage -> !usage.holder().job().isEmpty() && machines.containsKey(usage.instance()))
                .collect(Collectors.groupingBy(
                        GpuUsage::holder,
                        () -> new TreeMap<>(Comparator.comparing(GpuHolder::toString)),
                        Collectors.toList()))
                .forEach((holder, of) -> ofJob(holder, of).ifPresent(found::add));
        return found;
    }

    private Optional<Recommendation> ofJob(GpuHolder holder, List<GpuUsage> usages) {
        if (usages.stream().anyMatch(usage -> !(usage.hours(Use.ACTIVE) >= limits.scaleHours()))) {
            return Optional.empty();
        }
        List<UsedMachine> on = usages.stream()
                .map(GpuUsage::instance)
                .distinct()
                .sorted()
                .map(machines::get)
                .toList();
        double fullest = usages.stream()
                .mapToDouble(usage -> 100 * usage.peakMemoryMebibytes() / usage.memoryTotalMebibytes())
                .max()
                .orElse(Double.NaN);
        if (fullest >= limits.highMemoryPercent()) {
            return larger(on.get(0)).map(offer -> up(holder, usages, on, fullest, offer));
        }
        boolean busy = usages.stream().allMatch(usage -> usage.meanUtilizationPercent() >= limits.highPercent());
        double price = on.get(0).paid().dollarsPerHour();
        return busy && price > 0 ? Optional.of(out(holder, usages, on)) : Optional.empty();
    }

    private Optional<Offer> larger(UsedMachine machine) {
        double power = limits.power(machine.model());
        return offers.stream()
                .filter(offer -> offer.provider().equals(machine.paid().provider())
                        && offer.gpus() == machine.paid().gpus()
                        && offer.gibibytes() * 1024 > machine.memoryMebibytes() * (1 + limits.margin())
                        && offer.dollarsPerHour() > machine.paid().dollarsPerHour()
                        && limits.power(offer.gpu()) >= power)
                .findFirst();
    }

    private Recommendation up(
            GpuHolder holder, List<GpuUsage> usages, List<UsedMachine> on, double fullest, Offer offer) {
        double more = offer.dollarsPerHour() - on.get(0).paid().dollarsPerHour();
        double dollars = more * on.size() * limits.monthHours();
        return of(
                holder,
                usages,
                on,
                "Give %s GPUs with more memory (%s), or smaller batches.".formatted(holder.job(), offer.type()),
                dollars,
                "%d machines × %.0f hours × (%.2f $ - %.2f $) = %.0f $ a month more"
                        .formatted(
                                on.size(),
                                limits.monthHours(),
                                offer.dollarsPerHour(),
                                on.get(0).paid().dollarsPerHour(),
                                dollars),
                "It is wrong if it allocates what it does not need, as many frameworks do: %.0f %% of its memory was allocated at its fullest."
                        .formatted(fullest));
    }

    private Recommendation out(GpuHolder holder, List<GpuUsage> usages, List<UsedMachine> on) {
        FleetMachine paid = on.get(0).paid();
        double dollars = paid.dollarsPerHour() * limits.monthHours();
        double mean = usages.stream()
                .mapToDouble(GpuUsage::meanUtilizationPercent)
                .average()
                .orElse(Double.NaN);
        return of(
                holder,
                usages,
                on,
                "Give %s one more machine (%s) if its results are waited for.".formatted(holder.job(), paid.type()),
                dollars,
                "1 machine × %.0f hours × %.2f $ = %.0f $ a month more"
                        .formatted(limits.monthHours(), paid.dollarsPerHour(), dollars),
                "It is wrong if it is meant to fill its GPUs, as training is, and nobody waits: it used them to %.0f %%."
                        .formatted(mean));
    }

    private Recommendation of(
            GpuHolder holder,
            List<GpuUsage> usages,
            List<UsedMachine> on,
            String advice,
            double dollars,
            String arithmetic,
            String wrongIf) {
        double measured =
                on.stream().mapToDouble(UsedMachine::measuredShare).min().orElse(0);
        double active = usages.stream()
                .mapToDouble(usage -> usage.hours(Use.ACTIVE))
                .min()
                .orElse(0);
        return new Recommendation(
                SavingKind.SCALE,
                on.stream().map(machine -> machine.paid().id()).toList(),
                List.of(),
                usages.stream().map(GpuUsage::gpu).collect(Collectors.toSet()),
                holder,
                Use.ACTIVE,
                advice,
                -dollars,
                arithmetic,
                List.of(new Evidence("active_hours", active, "h")),
                measured,
                Confidence.of(
                        measured,
                        active / 24 / limits.windowDays(),
                        on.stream().mapToDouble(UsedMachine::steady).min().orElse(0),
                        limits),
                List.of(),
                wrongIf);
    }
}
