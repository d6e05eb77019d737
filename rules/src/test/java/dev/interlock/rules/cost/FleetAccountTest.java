package dev.interlock.rules.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FleetAccountTest {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Set<Use> ATTRIBUTED = Set.of(Use.ACTIVE, Use.HELD, Use.PARKED);
    private static final GpuHolder ANN = new GpuHolder("vision", "ann", "train-7");

    @Test
    void what_is_attributed_and_what_is_idle_is_the_bill_at_every_instant_of_ten_thousand_fleets() {
        for (int seed = 0; seed < 10_000; seed++) {
            RandomFleet drawn = new RandomFleet(seed);
            FleetAccount account = FleetAccount.begin();
            Instant now = NINE.plusMillis(drawn.millis());
            List<PaidMachine> fleet = drawn.machines();
            account.look(fleet, now);
            Money bill = Money.ZERO;
            for (int look = 0; look < 4; look++) {
                Instant before = now;
                now = now.plusMillis(drawn.millis());
                List<PaidMachine> next = drawn.machines();
                bill = bill.plus(bill(fleet, next, before, now));
                account.look(next, now);
                fleet = next;

                assertThat(sum(account, ATTRIBUTED::contains).plus(sum(account, use -> !ATTRIBUTED.contains(use))))
                        .as("the bill of fleet %d after %d looks", seed, look + 1)
                        .isEqualTo(bill);
                assertThat(account.costs().values())
                        .as("shares of fleet %d", seed)
                        .allMatch(share -> share.amount().nanodollars() >= 0 && share.gpuMillis() >= 0);
            }
        }
    }

    /** Reckoned from the machines alone, whoever has their GPUs. */
    private static Money bill(List<PaidMachine> fleet, List<PaidMachine> next, Instant from, Instant until) {
        boolean seen = Duration.between(from, until).compareTo(Duration.ofMinutes(10)) <= 0;
        Set<String> before = fleet.stream().map(PaidMachine::id).collect(Collectors.toSet());
        List<PaidMachine> charged = seen && !fleet.isEmpty()
                ? fleet
                : next.stream().filter(machine -> before.contains(machine.id())).toList();
        Money bill = Money.ZERO;
        for (Instant at = from; at.isBefore(until); ) {
            Instant hour = at.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
            Instant to = hour.isBefore(until) ? hour : until;
            long millis = Duration.between(at, to).toMillis();
            bill = charged.stream().map(machine -> bill(machine, millis, seen)).reduce(bill, Money::plus);
            at = to;
        }
        return bill;
    }

    private static Money bill(PaidMachine machine, long millis, boolean seen) {
        if (machine.rate() instanceof Rate.Rent rent) {
            return Money.of(rent.dollarsPerHour(), millis);
        }
        if (seen && machine.rate() instanceof Rate.Electricity electricity) {
            return machine.gpus().stream()
                    .filter(gpu -> gpu.powerWatts() >= 0)
                    .map(gpu -> Money.of(gpu.powerWatts() / 1000 * electricity.dollarsPerKilowattHour(), millis))
                    .reduce(Money.ZERO, Money::plus);
        }
        return Money.ZERO;
    }

    @Test
    void no_share_is_above_its_machine() {
        for (int seed = 0; seed < 1_000; seed++) {
            for (PaidMachine machine : new RandomFleet(seed).machines()) {
                if (machine.rate() instanceof Rate.Rent rent) {
                    assertThat(machine.charges(3_600_000))
                            .allMatch(charge -> charge.amount().inDollars() <= rent.dollarsPerHour() + 1e-9);
                }
            }
        }
    }

    @Test
    void each_GPU_of_a_rented_machine_costs_its_share_and_belongs_to_who_has_it() {
        FleetAccount account = FleetAccount.begin();
        PaidMachine machine = rented(gpu("node-1/0", Use.ACTIVE, ANN), gpu("node-1/1", Use.IDLE, GpuHolder.NOBODY));
        minutes(account, 60, machine);

        assertThat(account.costs()).hasSize(2);
        assertThat(cost(account, ANN, Use.ACTIVE).amount().inDollars()).isCloseTo(2, within(1e-6));
        assertThat(cost(account, ANN, Use.ACTIVE).gpuMillis()).isEqualTo(3_600_000);
        assertThat(cost(account, GpuHolder.NOBODY, Use.IDLE).amount().inDollars())
                .isCloseTo(2, within(1e-6));
    }

    @Test
    void a_part_of_a_GPU_costs_that_part_and_what_nobody_has_of_it_is_idle() {
        FleetAccount account = FleetAccount.begin();
        GpuParts parts = new GpuParts(List.of(new GpuPart(ANN, 3), new GpuPart(GpuHolder.NOBODY, 4)));
        minutes(account, 60, rented(new PaidGpu("node-1/0", Use.ACTIVE, parts, 50, 9, 10, 300)));

        assertThat(cost(account, ANN, Use.ACTIVE).amount().inDollars()).isCloseTo(12.0 / 7, within(1e-6));
        assertThat(cost(account, GpuHolder.NOBODY, Use.IDLE).amount().inDollars())
                .isCloseTo(16.0 / 7, within(1e-6));
    }

    @Test
    void an_owned_machine_costs_what_its_GPUs_draw_and_one_that_was_not_measured_is_counted_as_unpriced() {
        FleetAccount account = FleetAccount.begin();
        PaidGpu silent = new PaidGpu(
                "own/1", Use.UNMEASURED, GpuParts.whole(GpuHolder.NOBODY), Double.NaN, Double.NaN, 10, Double.NaN);
        PaidMachine owned = new PaidMachine(
                "own",
                "own",
                "",
                "H100",
                "",
                "",
                new Rate.Electricity(0.2),
                List.of(new PaidGpu("own/0", Use.ACTIVE, GpuParts.whole(ANN), 90, 9, 10, 500), silent));
        minutes(account, 60, owned);

        assertThat(cost(account, ANN, Use.ACTIVE).amount().inDollars()).isCloseTo(0.1, within(1e-6));
        assertThat(cost(account, GpuHolder.NOBODY, Use.UNMEASURED))
                .isEqualTo(new CostSum(Money.ZERO, 3_600_000, 3_600_000));
    }

    @Test
    void while_nobody_looked_a_machine_that_stayed_has_cost_and_nothing_is_known_of_what_for() {
        FleetAccount account = FleetAccount.begin();
        PaidMachine stayed = rented(gpu("node-1/0", Use.ACTIVE, ANN));
        PaidMachine left = new PaidMachine("node-2", "", "lambda", "gpu_1x", "", "", Rate.rent(1), List.of());
        account.look(List.of(stayed, left), NINE);
        account.look(List.of(stayed), NINE.plus(3, ChronoUnit.HOURS));

        assertThat(account.costs()).hasSize(3);
        assertThat(account.costs().keySet())
                .allMatch(key -> key.use() == Use.UNMEASURED && key.machine().equals("node-1"));
        assertThat(sum(account, use -> true).inDollars()).isCloseTo(12, within(1e-6));
    }

    @Test
    void before_the_first_machine_is_seen_again_nobody_has_looked_and_the_time_is_charged_then() {
        PaidMachine stayed = rented(gpu("node-1/0", Use.ACTIVE, ANN));
        FleetAccount account = FleetAccount.goOn(NINE, Set.of("node-1"), Map.of(), UsageDays.NONE);
        account.look(List.of(), NINE.plus(30, ChronoUnit.MINUTES));
        assertThat(account.until()).as("a restart now loses nothing either").isEqualTo(NINE);
        account.look(List.of(stayed), NINE.plus(45, ChronoUnit.MINUTES));
        account.look(List.of(stayed), NINE.plus(50, ChronoUnit.MINUTES));

        assertThat(sum(account, use -> use == Use.UNMEASURED).inDollars()).isCloseTo(4 * 45 / 60.0, within(1e-6));
        assertThat(sum(account, use -> true).inDollars()).isCloseTo(4 * 50 / 60.0, within(1e-6));
    }

    @Test
    void a_provider_that_is_asked_a_little_later_than_the_others_counts_as_asked_with_them() {
        PaidMachine stayed = rented(gpu("node-1/0", Use.ACTIVE, ANN));
        PaidMachine other = new PaidMachine("node-2", "", "nebius", "gpu_1x", "", "", Rate.rent(1), List.of());
        FleetAccount account = FleetAccount.goOn(NINE, Set.of("node-1", "node-2"), Map.of(), UsageDays.NONE);
        account.look(List.of(stayed), NINE.plus(90, ChronoUnit.MINUTES));
        account.forgetEnded();
        account.look(List.of(stayed, other), NINE.plus(95, ChronoUnit.MINUTES));

        assertThat(sum(account, use -> true).inDollars())
                .as("and the hours that it is charged for are still there to be written again")
                .isCloseTo((4 + 1) * 95 / 60.0, within(1e-6));

        FleetAccount without = FleetAccount.goOn(NINE, Set.of("node-1", "node-2"), Map.of(), UsageDays.NONE);
        for (int minute = 90; minute <= 120; minute += 5) {
            without.look(
                    minute < 115 ? List.of(stayed) : List.of(stayed, other), NINE.plus(minute, ChronoUnit.MINUTES));
        }
        assertThat(sum(without, use -> true).inDollars())
                .as("after ten minutes it is one that came")
                .isCloseTo(4 * 120 / 60.0 + 5 / 60.0, within(1e-6));
    }

    @Test
    void a_pause_is_counted_where_it_begins_and_once_however_many_hours_and_days_it_lasts() {
        PaidMachine works = rented(gpu("node-1/0", Use.ACTIVE, ANN));
        PaidMachine pauses = rented(gpu("node-1/0", Use.IDLE, GpuHolder.NOBODY));
        FleetAccount account = FleetAccount.begin();
        for (int minute = 0; minute <= 24 * 60; minute += 5) {
            account.look(
                    List.of(minute == 60 || minute == 120 ? works : pauses), NINE.plus(minute, ChronoUnit.MINUTES));
        }
        MachineDay all = account.days().together().getOrDefault("node-1", MachineDay.NONE);

        assertThat(all.pauses()).isEqualTo(3);
        assertThat(all.idleMillis()).isEqualTo((24 * 60 - 10) * 60_000);
    }

    @Test
    void an_account_that_was_left_goes_on_with_the_same_sums() {
        PaidMachine machine = rented(gpu("node-1/0", Use.ACTIVE, ANN));
        FleetAccount account = FleetAccount.begin();
        minutes(account, 20, machine);
        FleetAccount later = FleetAccount.goOn(account.until(), account.machines(), account.costs(), account.days());
        later.look(List.of(machine), NINE.plus(30, ChronoUnit.MINUTES));
        later.look(List.of(machine), NINE.plus(31, ChronoUnit.MINUTES));

        assertThat(sum(later, use -> true).inDollars()).isCloseTo(4 * 31 / 60.0, within(1e-6));
        assertThat(cost(later, ANN, Use.ACTIVE).gpuMillis()).isEqualTo(21 * 60_000);
        assertThat(cost(later, GpuHolder.NOBODY, Use.UNMEASURED).gpuMillis()).isEqualTo(10 * 60_000);
    }

    @Test
    void a_clock_that_is_set_back_charges_nothing_twice() {
        PaidMachine machine = rented(gpu("node-1/0", Use.ACTIVE, ANN));
        FleetAccount account = FleetAccount.begin();
        minutes(account, 10, machine);
        Money before = sum(account, use -> true);
        account.look(List.of(machine), NINE);

        assertThat(sum(account, use -> true)).isEqualTo(before);
    }

    @Test
    void a_GPU_s_day_knows_its_busiest_hour_and_the_most_memory() {
        FleetAccount account = FleetAccount.begin();
        account.look(
                List.of(rented(new PaidGpu("node-1/0", Use.ACTIVE, GpuParts.whole(ANN), 10, 500, 80_000, 200))), NINE);
        PaidMachine busy = rented(new PaidGpu("node-1/0", Use.ACTIVE, GpuParts.whole(ANN), 90, 9_000, 80_000, 600));
        for (int minute = 5; minute <= 120; minute += 5) {
            account.look(List.of(busy), NINE.plus(minute, ChronoUnit.MINUTES));
        }

        Map<GpuDayKey, GpuDay> days = account.days().gpus();
        assertThat(days).hasSize(1);
        GpuDay day = days.values().iterator().next();
        assertThat(day.busiestPercent()).isCloseTo(90, within(0.01));
        assertThat(day.peakMemoryMebibytes()).isEqualTo(9_000);
        assertThat(day.utilizationMillis() / day.measuredMillis()).isCloseTo((10 * 5 + 90 * 115) / 120.0, within(0.01));
        assertThat(day.amount().inDollars()).isCloseTo(8, within(1e-6));
    }

    private static void minutes(FleetAccount account, int minutes, PaidMachine machine) {
        for (int minute = 0; minute <= minutes; minute++) {
            account.look(List.of(machine), NINE.plus(minute, ChronoUnit.MINUTES));
        }
    }

    private static PaidMachine rented(PaidGpu... gpus) {
        return new PaidMachine(
                "node-1", "train", "lambda", "gpu_2x", "us-east-1", "active", Rate.rent(4), List.of(gpus));
    }

    private static PaidGpu gpu(String id, Use use, GpuHolder holder) {
        return new PaidGpu(id, use, GpuParts.whole(holder), 50, 1_000, 80_000, 300);
    }

    private static CostSum cost(FleetAccount account, GpuHolder holder, Use use) {
        return account.costs().entrySet().stream()
                .filter(each ->
                        each.getKey().holder().equals(holder) && each.getKey().use() == use)
                .map(Map.Entry::getValue)
                .reduce(CostSum::plus)
                .orElseThrow();
    }

    private static Money sum(FleetAccount account, Predicate<Use> which) {
        return account.costs().entrySet().stream()
                .filter(each -> which.test(each.getKey().use()))
                .map(each -> each.getValue().amount())
                .reduce(Money.ZERO, Money::plus);
    }
}
