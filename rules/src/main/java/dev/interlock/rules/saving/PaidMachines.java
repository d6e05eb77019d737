package dev.interlock.rules.saving;

import dev.interlock.rules.cost.MachineDay;
import dev.interlock.rules.cost.PaidGpu;
import dev.interlock.rules.cost.PaidMachine;
import dev.interlock.rules.cost.Rate;
import dev.interlock.rules.cost.UsageDays;
import dev.interlock.rules.price.Commitment;
import dev.interlock.rules.price.Offer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The machines that are rented now, with what they did: those about which there may be something to recommend. */
public final class PaidMachines {
    private static final double MILLIS_AN_HOUR = 3_600_000;

    /** A price that is as near as that to a list's is the list's. */
    private static final double NEAR = 0.01;

    private PaidMachines() {}

    /**
     * Those whose rent is known.
     *
     * @param kept GPUs that are labelled to be kept as they are
     * @param days what was measured of them
     */
    public static List<FleetMachine> of(
            Collection<PaidMachine> fleet, Set<String> kept, UsageDays days, Collection<Offer> offers) {
        Map<String, MachineDay> together = days.together();
        return fleet.stream()
                .filter(machine -> machine.rate() instanceof Rate.Rent)
                .map(machine -> machine(
                        machine,
                        ((Rate.Rent) machine.rate()).dollarsPerHour(),
                        kept,
                        together.getOrDefault(machine.id(), MachineDay.NONE),
                        offers))
                .toList();
    }

    private static FleetMachine machine(
            PaidMachine machine, double dollars, Set<String> kept, MachineDay together, Collection<Offer> offers) {
        return new FleetMachine(
                machine.id(),
                machine.provider(),
                machine.type(),
                machine.region(),
                commitment(machine, dollars, offers),
                machine.gpus().size(),
                dollars,
                machine.state(),
                machine.gpus().stream().map(PaidGpu::gpu).filter(kept::contains).collect(Collectors.toSet()),
                together.divided(),
                together.idleMillis() / MILLIS_AN_HOUR,
                together.unusedMillis() / MILLIS_AN_HOUR,
                together.pauses());
    }

    /** As the list has it that asks this price; whatever nobody lists can be given back at once. */
    private static Commitment commitment(PaidMachine machine, double dollars, Collection<Offer> offers) {
        return offers.stream()
                .filter(offer -> offer.isOf(machine.provider(), machine.type()))
                .filter(offer -> Math.abs(offer.dollarsPerHour() - dollars) <= NEAR * dollars)
                .map(Offer::commitment)
                .sorted()
                .findFirst()
                .orElse(Commitment.ON_DEMAND);
    }
}
