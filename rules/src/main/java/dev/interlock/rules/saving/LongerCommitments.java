package dev.interlock.rules.saving;

import dev.interlock.rules.cost.Use;
import dev.interlock.rules.price.Commitment;
import dev.interlock.rules.price.Offer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A machine that is in use for more of its hours than the break-even of a longer commitment: the committed price over the price on
 * demand. Below that, paying only for the hours in which it is used would be cheaper.
 */
final class LongerCommitments {
    private final List<Offer> offers;
    private final SavingLimits limits;

    LongerCommitments(Collection<Offer> offers, SavingLimits limits) {
        this.offers = offers.stream()
                .filter(offer ->
                        offer.commitment() == Commitment.ONE_YEAR || offer.commitment() == Commitment.THREE_YEARS)
                .sorted(Comparator.comparingDouble(Offer::dollarsPerHour)
                        .thenComparing(Offer::commitment)
                        .thenComparing(Offer::region))
                .toList();
        this.limits = limits;
    }

    Optional<Recommendation> find(UsedMachine machine) {
        FleetMachine paid = machine.paid();
        double used = machine.usedHours() / machine.windowHours();
        if (!machine.isKnown()
                || paid.commitment() != Commitment.ON_DEMAND
                || !machine.isMeasured(limits)
                || machine.paidHours() < limits.measuredShare() * 24 * limits.windowDays()) {
            return Optional.empty();
        }
        return offers.stream()
                .filter(offer -> offer.isOf(paid.provider(), paid.type())
                        && (offer.region().isEmpty() || offer.region().equals(paid.region())))
                .filter(offer -> used >= breakEven(paid, offer) * (1 + limits.margin()))
                .findFirst()
                .map(offer -> of(machine, offer, used));
    }

    private static double breakEven(FleetMachine paid, Offer offer) {
        return offer.dollarsPerHour() / paid.dollarsPerHour();
    }

    private Recommendation of(UsedMachine machine, Offer offer, double used) {
        double hours = machine.monthHours(machine.paidHours(), limits);
        double breakEven = breakEven(machine.paid(), offer);
        double dollars = hours * machine.paid().dollarsPerHour() - limits.monthHours() * offer.dollarsPerHour();
        String term = offer.commitment() == Commitment.ONE_YEAR ? "one year" : "three years";
        return new Recommendation(
                SavingKind.RESERVE,
                List.of(machine.paid().id()),
                List.of(),
                machine.ids(),
                machine.holder(Use.values()),
                Use.ACTIVE,
                "Take %s (%s) for %s."
                        .formatted(machine.paid().id(), machine.paid().type(), term),
                dollars,
                "%.0f hours × %.2f $ - %.0f hours × %.2f $ = %.0f $ a month; it pays from %.0f hours of use a month, and %.0f were used"
                        .formatted(
                                hours,
                                machine.paid().dollarsPerHour(),
                                limits.monthHours(),
                                offer.dollarsPerHour(),
                                dollars,
                                breakEven * limits.monthHours(),
                                used * limits.monthHours()),
                List.of(
                        new Evidence("used_share", 100 * used, "%"),
                        new Evidence("break_even_share", 100 * breakEven, "%"),
                        new Evidence("offered_price", offer.dollarsPerHour(), "$/h"),
                        new Evidence("window_hours", machine.windowHours(), "h")),
                machine.measuredShare(),
                machine.confidence(used, limits),
                List.of(),
                "It is wrong if it will be used for less than %.0f hours a month in any part of the %s: %.0f days say nothing of a year."
                        .formatted(breakEven * limits.monthHours(), term, machine.windowHours() / 24));
    }
}
