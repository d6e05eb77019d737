package dev.interlock.rules.saving;

import dev.interlock.rules.cost.Use;
import dev.interlock.rules.packing.GpuPacking;
import dev.interlock.rules.packing.Load;
import dev.interlock.rules.price.Commitment;
import dev.interlock.rules.price.Offer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A machine that another one could stand in for, for less. */
final class CheaperMachines {
    private static final double MEBIBYTES_A_GIBIBYTE = 1024;

    private final List<Offer> offers;
    private final Set<String> spread;
    private final SavingLimits limits;

    /**
     * Among these offers.
     *
     * @param spread jobs that have more than one GPU: they do not share any
     */
    CheaperMachines(Collection<Offer> offers, Set<String> spread, SavingLimits limits) {
        this.offers = offers.stream()
                .filter(offer -> offer.isRented() && offer.commitment() == Commitment.ON_DEMAND && offer.gpus() >= 1)
                .sorted(Comparator.comparingDouble(Offer::dollarsPerHour)
                        .thenComparing(Offer::provider)
                        .thenComparing(Offer::type)
                        .thenComparing(Offer::region))
                .toList();
        this.spread = spread;
        this.limits = limits;
    }

    /** The cheapest for each kind. */
    List<Recommendation> find(UsedMachine machine) {
        List<Recommendation> found = new ArrayList<>();
        if (!machine.isKnown()
                || machine.paid().commitment() != Commitment.ON_DEMAND
                || machine.model().isEmpty()
                || !machine.isMeasured(limits)) {
            return found;
        }
        best(machine, offer -> isNear(machine, offer) && isAsStrong(machine, offer))
                .ifPresent(offer -> found.add(rightSize(machine, offer)));
        best(machine, offer -> isNear(machine, offer) && !isAsStrong(machine, offer))
                .ifPresent(offer -> found.add(downgrade(machine, offer)));
        best(machine, offer -> !isNear(machine, offer) && isSame(machine, offer))
                .ifPresent(offer -> found.add(move(machine, offer)));
        return found;
    }

    private Optional<Offer> best(UsedMachine machine, Predicate<Offer> wanted) {
        double most = machine.paid().dollarsPerHour() * (1 - limits.margin());
        return offers.stream()
                .takeWhile(offer -> offer.dollarsPerHour() <= most)
                .filter(offer -> !isItself(machine, offer))
                .filter(wanted)
                .filter(offer -> isSame(machine, offer) || fits(machine, offer))
                .findFirst();
    }

    /** It can be had where the machine is. */
    private static boolean isNear(UsedMachine machine, Offer offer) {
        return offer.provider().equals(machine.paid().provider())
                && (offer.region().isEmpty()
                        || machine.paid().region().isEmpty()
                        || offer.region().equals(machine.paid().region()));
    }

    /** What is paid already, whatever a newer list says. */
    private static boolean isItself(UsedMachine machine, Offer offer) {
        return isNear(machine, offer)
                && offer.isOf(machine.paid().provider(), machine.paid().type());
    }

    private static boolean isSame(UsedMachine machine, Offer offer) {
        return offer.gpu().equalsIgnoreCase(machine.model())
                && offer.gpus() == machine.paid().gpus()
                && offer.gibibytes() >= machine.listedGibibytes();
    }

    private boolean isAsStrong(UsedMachine machine, Offer offer) {
        return offer.gpus() == machine.paid().gpus() && ratio(machine, offer) <= 1;
    }

    /** How much longer its GPUs need for the same. */
    private double ratio(UsedMachine machine, Offer offer) {
        return offer.gpu().equalsIgnoreCase(machine.model())
                ? 1
                : limits.power(machine.model()) / limits.power(offer.gpu());
    }

    private boolean fits(UsedMachine machine, Offer offer) {
        List<Load> loads = new ArrayList<>();
        double ratio = ratio(machine, offer);
        boolean strong = isAsStrong(machine, offer);
        for (UsedGpu gpu : machine.gpus()) {
            double work = strong ? 0 : gpu.highPercent() / 100 * ratio / limits.workShare();
            double memory = gpu.peakMebibytes() / (offer.gibibytes() * MEBIBYTES_A_GIBIBYTE * limits.memoryShare());
            if (!(work <= 1) || !(memory <= 1)) {
                return false;
            }
            loads.add(new Load(gpu.id(), work, memory));
        }
        boolean alone = machine.gpus().stream().anyMatch(this::isOfSpreadJob);
        return alone
                ? offer.gpus() >= loads.size()
                : offer.gpus() >= GpuPacking.of(loads).size();
    }

    private boolean isOfSpreadJob(UsedGpu gpu) {
        return gpu.by().stream()
                .anyMatch(usage -> spread.contains(usage.holder().job()));
    }

    private Recommendation rightSize(UsedMachine machine, Offer offer) {
        return of(
                SavingKind.RIGHT_SIZE,
                machine,
                offer,
                "Take %s (%.0f × %s) in place of %s for %s: GPUs of no less power."
                        .formatted(
                                offer.type(),
                                offer.gpus(),
                                offer.gpu(),
                                machine.paid().type(),
                                machine.paid().id()),
                machine.confidence(machine.steady(), limits),
                "It is wrong if it needs more than %.0f GiB of one GPU at once: at its fullest it had %.1f."
                        .formatted(offer.gibibytes(), gibibytes(machine)));
    }

    private Recommendation downgrade(UsedMachine machine, Offer offer) {
        return of(
                SavingKind.DOWNGRADE,
                machine,
                offer,
                "Take %s (%.0f × %s) in place of %s for %s."
                        .formatted(
                                offer.type(),
                                offer.gpus(),
                                offer.gpu(),
                                machine.paid().type(),
                                machine.paid().id()),
                machine.confidence(machine.steady(), limits),
                "It is wrong if it needs more than %.0f GiB of one GPU at once (at its fullest it had %.1f), or if its highest hour of %.0f %% may not become %.0f %%: power is reckoned by the data sheets alone."
                        .formatted(
                                offer.gibibytes(),
                                gibibytes(machine),
                                machine.highPercent(),
                                machine.highPercent() * ratio(machine, offer)));
    }

    private Recommendation move(UsedMachine machine, Offer offer) {
        return of(
                SavingKind.MOVE,
                machine,
                offer,
                "Run what runs on %s at %s%s as %s: the same GPUs."
                        .formatted(
                                machine.paid().id(),
                                offer.provider(),
                                offer.region().isEmpty() ? "" : " in " + offer.region(),
                                offer.type()),
                machine.confidence(1, limits),
                "It is wrong if moving its data costs more than %.0f $ a month, if none can be had there, or if the price of %s has changed since."
                        .formatted(dollars(machine, offer), offer.date()));
    }

    private Recommendation of(
            SavingKind kind, UsedMachine machine, Offer offer, String advice, Confidence confidence, String wrongIf) {
        return new Recommendation(
                kind,
                List.of(machine.paid().id()),
                List.of(),
                machine.ids(),
                machine.holder(Use.values()),
                Use.ACTIVE,
                advice,
                dollars(machine, offer),
                "%.0f hours × (%.2f $ - %.2f $) = %.0f $ a month"
                        .formatted(
                                machine.monthHours(machine.paidHours(), limits),
                                machine.paid().dollarsPerHour(),
                                offer.dollarsPerHour(),
                                dollars(machine, offer)),
                List.of(
                        new Evidence("mean_utilization", machine.meanPercent(), "%"),
                        new Evidence("high_utilization", machine.highPercent(), "%"),
                        new Evidence("peak_memory", machine.peakMebibytes(), "MiB"),
                        new Evidence("offered_price", offer.dollarsPerHour(), "$/h"),
                        new Evidence("window_hours", machine.windowHours(), "h")),
                machine.measuredShare(),
                confidence,
                List.of(),
                wrongIf);
    }

    private double dollars(UsedMachine machine, Offer offer) {
        return machine.monthly(machine.paidHours(), machine.paid().dollarsPerHour() - offer.dollarsPerHour(), limits);
    }

    private static double gibibytes(UsedMachine machine) {
        return machine.peakMebibytes() / MEBIBYTES_A_GIBIBYTE;
    }
}
