package dev.interlock.scenarios.fleet;

import dev.interlock.rules.cost.FleetAccount;
import dev.interlock.rules.cost.PaidFleet;
import dev.interlock.rules.cost.PaidMachine;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.fleet.IdleLimits;
import dev.interlock.rules.instance.FleetFigures;
import dev.interlock.rules.instance.Freshness;
import dev.interlock.rules.kind.DeviceKinds;
import dev.interlock.rules.price.Commitment;
import dev.interlock.rules.price.Offer;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.saving.PaidMachines;
import dev.interlock.rules.saving.Recommendation;
import dev.interlock.rules.saving.SavingKind;
import dev.interlock.rules.saving.SavingLimits;
import dev.interlock.rules.saving.Savings;
import dev.interlock.simulator.fleet.labelled.LabelledFleet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/**
 * Plays a wasteful fleet of which everything is known to the account of its costs, asks what it could cost less, and says how much of
 * what it paid for nothing was found. What is used is judged by what is measured, as ever; recommendations are judged by what is true.
 */
public final class FleetSavings {
    /** Often enough for a mean of an hour; an account takes ten for an absence. */
    private static final int STEP_MINUTES = 5;

    private static final double MINUTES_AN_HOUR = 60;
    private static final Set<SavingKind> OF_WASTE =
            Set.of(SavingKind.STOP, SavingKind.FREE, SavingKind.DOWNGRADE, SavingKind.CONSOLIDATE);

    private final LabelledFleet fleet;
    private final Inventory inventory;
    private final Rulebook rulebook;
    private final IdleLimits idle;
    private final Map<String, DeviceFact> latest = new TreeMap<>();
    private final FleetAccount account = FleetAccount.begin();
    private List<PaidMachine> machines = List.of();

    private FleetSavings(LabelledFleet fleet, Rulebook rulebook) {
        this.fleet = fleet;
        this.inventory = fleet.inventory();
        this.rulebook = rulebook;
        this.idle = IdleLimits.of(rulebook::limit).orElseThrow();
    }

    /**
     * Plays the whole of it.
     *
     * @param progress told of each minute that is over
     */
    public static SavingsScore of(LabelledFleet fleet, Rulebook rulebook, IntConsumer progress) {
        FleetSavings played = new FleetSavings(fleet, rulebook);
        for (int minute = 0; minute <= fleet.minutes() - STEP_MINUTES; minute += STEP_MINUTES) {
            played.look(minute);
            progress.accept(minute + STEP_MINUTES - 1);
        }
        return played.score();
    }

    private void look(int minute) {
        for (Sample sample : fleet.samples(minute)) {
            inventory
                    .find(sample.deviceId())
                    .ifPresent(device -> latest.put(
                            device.id(), DeviceKinds.delivered().fact(sample, device, latest.get(device.id()))));
        }
        Instant now = fleet.at(minute);
        Freshness freshness = new Freshness(
                now.toEpochMilli(),
                rulebook.limit("telemetry-stale").map(Limit::millis).orElseThrow(),
                rulebook.limit("telemetry-missed").map(Limit::value).orElseThrow());
        machines = PaidFleet.of(
                FleetFigures.of(latest.values(), inventory, freshness),
                latest.values().stream()
                        .filter(fact -> fact.kind().equals(DeviceKind.GPU))
                        .map(Gpu.class::cast)
                        .toList(),
                inventory,
                freshness,
                idle,
                OptionalDouble.empty());
        account.look(machines, now);
    }

    private SavingsScore score() {
        Savings savings = Savings.of(
                fleet.minutes() / MINUTES_AN_HOUR,
                account.days().usages(),
                PaidMachines.of(machines, Set.of(), account.days(), offers()),
                offers(),
                SavingLimits.of(rulebook.limits()));
        TrueWaste waste = new TrueWaste(fleet);
        double month = savings.billPerMonth();
        double bill = account.costs().values().stream()
                .mapToDouble(sum -> sum.amount().inDollars())
                .sum();
        List<SavingsScore.Kind> kinds = Arrays.stream(SavingKind.values())
                .map(kind -> kind(kind, savings.recommendations(), waste, bill / month))
                .filter(kind -> kind.count() > 0)
                .toList();
        List<String> inUse = new ArrayList<>();
        savings.recommendations().stream()
                .filter(each -> OF_WASTE.contains(each.kind()))
                .forEach(each -> inUse.addAll(waste.busy(each.gpus())));
        savings.recommendations().stream()
                .filter(each -> each.kind() == SavingKind.PAUSE)
                .forEach(each -> inUse.addAll(waste.below(
                        each.dollarsPerMonth() * bill / month / each.gpus().size(), each.gpus())));
        double found = kinds.stream().mapToDouble(SavingsScore.Kind::found).sum();
        double promised =
                kinds.stream().mapToDouble(SavingsScore.Kind::promised).sum();
        return new SavingsScore(bill, waste.all(), found, promised - found, inUse, kinds);
    }

    private SavingsScore.Kind kind(
            SavingKind kind, Collection<Recommendation> all, TrueWaste waste, double windowOverMonth) {
        int count = 0;
        double promised = 0;
        double found = 0;
        for (Recommendation each : all) {
            if (each.kind() == kind) {
                double dollars = each.dollarsPerMonth() * windowOverMonth;
                count++;
                promised += dollars;
                found += Math.min(dollars, waste.dollars(each.gpus()) + takers(each, waste));
            }
        }
        return new SavingsScore.Kind(kind, count, promised, found);
    }

    /** What is packed away is paid for by the machines that take it, too. */
    private double takers(Recommendation recommendation, TrueWaste waste) {
        return machines.stream()
                .filter(machine -> recommendation.takers().contains(machine.id()))
                .flatMap(machine -> machine.gpus().stream())
                .mapToDouble(gpu -> waste.dollars(gpu.gpu()))
                .sum();
    }

    /** What the fleet pays, and a smaller one of the same provider: prices as Lambda Cloud had them in 2025. */
    private static List<Offer> offers() {
        return List.of(
                offer(LabelledFleet.TYPE, "H100", 8 * LabelledFleet.DOLLARS_PER_GPU_HOUR),
                offer("gpu_8x_a100_80gb_sxm4", "A100", 14.32));
    }

    private static Offer offer(String type, String gpu, double dollars) {
        return new Offer(
                LabelledFleet.PROVIDER,
                type,
                "",
                Commitment.ON_DEMAND,
                gpu,
                8,
                80,
                dollars,
                LocalDate.parse("2025-12-01"),
                "simulated");
    }
}
