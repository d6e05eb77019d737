package dev.interlock.rules.cost;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes down what a fleet costs while time passes: each dollar by the hour, the machine, who has it and what it is used for. What was
 * seen counts until the fleet is looked at again. After a time in which nobody looked, machines that were there before and after it
 * have cost what they cost, and nothing is known of what for; of others nothing is known at all. When an account goes
 * on, a fleet of no machine is one that nobody has seen yet, and a provider that is asked a little later than the others counts as if
 * it had been asked with them. Not thread-safe.
 */
public final class FleetAccount {
    /** After so long without a look nobody knows what the fleet did. */
    private static final Duration LONGEST_LOOK = Duration.ofMinutes(10);

    /** What was there before an absence of more than a month says nothing of the time between. */
    private static final Duration LONGEST_ABSENCE = Duration.ofDays(31);

    private final Map<CostKey, CostSum> costs = new HashMap<>();
    private final Map<GpuDayKey, GpuDay> days = new HashMap<>();
    private final Map<GpuDayKey, GpuDay> thisHour = new HashMap<>();
    private final Map<MachineDayKey, MachineDay> together = new HashMap<>();
    private final Map<String, PaidMachine> there = new HashMap<>();
    /** Those that paused when they were last seen. */
    private final Set<String> pausing = new HashSet<>();
    /** Those that were there before a restart and have not been seen since, with up to when they are charged. */
    private final Map<String, Instant> awaited = new HashMap<>();

    private Instant awaitedUntil = Instant.MIN;
    private Set<String> before = Set.of();
    private Instant until = Instant.MAX;

    /** An account that begins with the first look. */
    public static FleetAccount begin() {
        return new FleetAccount();
    }

    /**
     * An account that goes on.
     *
     * @param until up to when it was kept
     * @param machines those that were there then
     * @param costs of the hour in which it was left, so far
     * @param days the same of the day
     */
    public static FleetAccount goOn(Instant until, Set<String> machines, Map<CostKey, CostSum> costs, UsageDays days) {
        FleetAccount account = new FleetAccount();
        account.until = until;
        account.before = Set.copyOf(machines);
        account.costs.putAll(costs);
        account.days.putAll(days.gpus());
        account.together.putAll(days.machines());
        return account;
    }

    /** Charges what passed since the last look, and looks. A clock that was set back charges nothing, and who sees no machine has not looked. */
    public void look(List<PaidMachine> fleet, Instant now) {
        Map<String, PaidMachine> seen =
                fleet.stream().collect(Collectors.toMap(PaidMachine::id, Function.identity(), (one, other) -> one));
        if (seen.isEmpty() && there.isEmpty()) {
            return;
        }
        if (until.isBefore(now)) {
            charge(seen, now);
        }
        there.clear();
        there.putAll(seen);
        pausing.retainAll(seen.keySet());
        before = Set.copyOf(seen.keySet());
        until = now;
    }

    private void charge(Map<String, PaidMachine> seen, Instant now) {
        if (!there.isEmpty() && Duration.between(until, now).compareTo(LONGEST_LOOK) <= 0) {
            there.values().forEach(machine -> charge(machine, until, now));
        } else {
            before.forEach(machine -> awaited.putIfAbsent(machine, until));
            awaitedUntil = there.isEmpty() ? now.plus(LONGEST_LOOK) : now;
        }
        chargeAwaited(seen, now);
        if (!hour(until).equals(hour(now))) {
            endHour();
        }
    }

    private void chargeAwaited(Map<String, PaidMachine> seen, Instant now) {
        awaited.entrySet().removeIf(absent -> {
            PaidMachine back = seen.get(absent.getKey());
            if (back != null && Duration.between(absent.getValue(), now).compareTo(LONGEST_ABSENCE) <= 0) {
                charge(back.unseen(), absent.getValue(), now);
            }
            return back != null || !now.isBefore(awaitedUntil);
        });
    }

    private void charge(PaidMachine machine, Instant since, Instant now) {
        if (beginsToPause(machine)) {
            together.merge(new MachineDayKey(day(since), machine.id()), MachineDay.PAUSE, MachineDay::plus);
        }
        for (Instant from = since; from.isBefore(now); ) {
            Instant next = hour(from).plus(1, ChronoUnit.HOURS);
            Instant to = next.isBefore(now) ? next : now;
            Instant at = from;
            long millis = Duration.between(from, to).toMillis();
            machine.charges(millis).forEach(charge -> add(charge, at));
            together.merge(new MachineDayKey(day(at), machine.id()), MachineDay.of(machine, millis), MachineDay::plus);
            from = to;
        }
    }

    private boolean beginsToPause(PaidMachine machine) {
        if (machine.isIdle()) {
            return pausing.add(machine.id());
        }
        pausing.remove(machine.id());
        return false;
    }

    private void add(Charge charge, Instant at) {
        PaidMachine machine = charge.machine();
        costs.merge(
                new CostKey(
                        hour(at),
                        1,
                        machine.id(),
                        machine.name(),
                        machine.provider(),
                        machine.type(),
                        machine.region(),
                        charge.holder(),
                        charge.use()),
                CostSum.of(charge),
                CostSum::plus);
        if (!charge.gpu().gpu().isEmpty()) {
            thisHour.merge(
                    new GpuDayKey(
                            day(at),
                            charge.gpu().gpu(),
                            machine.id(),
                            machine.provider(),
                            machine.type(),
                            charge.holder()),
                    GpuDay.of(charge),
                    GpuDay::plus);
        }
    }

    private void endHour() {
        thisHour.forEach((key, hour) -> days.merge(key, hour.asHour(), GpuDay::plus));
        thisHour.clear();
    }

    /** The day, in UTC, by which what GPUs did is kept. */
    public static LocalDate day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static Instant hour(Instant at) {
        return at.truncatedTo(ChronoUnit.HOURS);
    }

    /** Up to when it is kept; empty sums before the first look. */
    public Instant until() {
        return until;
    }

    /** The machines that were there when it was last looked at. */
    public Set<String> machines() {
        return before;
    }

    /** All that it holds, by the hour. */
    public Map<CostKey, CostSum> costs() {
        return Map.copyOf(costs);
    }

    /** All that it holds, by the day; an hour that has not ended counts as if it had. */
    public UsageDays days() {
        Map<GpuDayKey, GpuDay> all = new HashMap<>(days);
        thisHour.forEach((key, hour) -> all.merge(key, hour.asHour(), GpuDay::plus));
        return new UsageDays(all, together);
    }

    /** Lets go of the hours and days that have ended and to which nothing is added any more, once they are kept elsewhere. */
    public void forgetEnded() {
        Instant open = awaited.values().stream().reduce(until, (one, other) -> one.isBefore(other) ? one : other);
        costs.keySet().removeIf(key -> key.hour().isBefore(hour(open)));
        days.keySet().removeIf(key -> key.day().isBefore(day(open)));
        together.keySet().removeIf(key -> key.day().isBefore(day(open)));
    }
}
