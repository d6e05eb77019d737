package dev.interlock.rules.saving;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.interlock.programs.NightlyBuild;
import dev.interlock.rules.cost.GpuUsage;
import dev.interlock.rules.cost.Use;
import dev.interlock.rules.price.Commitment;
import dev.interlock.rules.price.Offer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SavingsTest {
    private static final SavingLimits LIMITS = DrawnFleet.limits();
    private static final double MONTH = 730;

    private static final Map<Use, Double> BUSY = Map.of(Use.ACTIVE, 336.0);
    private static final Map<Use, Double> IDLE = Map.of(Use.IDLE, 300.0, Use.ACTIVE, 36.0);
    private static final double MIB_40 = 40_960;

    private static DrawnFleet aMachine() {
        return new DrawnFleet().machine("node-1");
    }

    private static Recommendation only(Savings savings) {
        assertThat(savings.recommendations()).hasSize(1);
        return savings.recommendations().get(0);
    }

    @Test
    void a_machine_that_was_counted_idle_is_to_be_stopped_for_those_hours_and_no_more() {
        DrawnFleet fleet = new DrawnFleet()
                .machine(new FleetMachine(
                        "node-1", "", "H100", "", Commitment.ON_DEMAND, 8, 24, "", Set.of(), false, 280, 290, 3))
                .all("node-1", "job-1", IDLE, 5, 60, 4);
        Recommendation stop = only(fleet.savings(LIMITS));
        assertThat(stop.kind()).isEqualTo(SavingKind.STOP);
        assertThat(stop.dollarsPerMonth()).isCloseTo(280.0 / 336 * MONTH * 24, within(0.01));
        assertThat(stop.arithmetic()).isEqualTo("8 GPUs × 608 idle hours of 730 × 3.00 $ = 14600 $ a month");
        assertThat(stop.wrongIf()).contains("it worked in 36 of 336 hours");
        assertThat(stop.holder().user()).isEqualTo("ada");
        assertThat(stop.confidence().value()).isCloseTo(280.0 / 336, within(0.01));
        assertThat(stop.confidence().grade()).isEqualTo("high");
    }

    @Test
    void where_hours_together_are_not_counted_as_many_are_as_must_have_been() {
        DrawnFleet fleet = aMachine().all("node-1", "job-1", Map.of(Use.IDLE, 320.0, Use.ACTIVE, 16.0), 2, 50, 4);
        assertThat(only(fleet.savings(LIMITS)).dollarsPerMonth())
                .isCloseTo((336 - 8 * 16) / 336.0 * MONTH * 24, within(0.01));
    }

    private static DrawnFleet pausing(double idle, double pauses) {
        return new DrawnFleet()
                .machine(new FleetMachine(
                        "node-1", "", "H100", "", Commitment.ON_DEMAND, 8, 24, "", Set.of(), false, idle, idle, pauses))
                .all("node-1", "job-1", Map.of(Use.IDLE, idle, Use.ACTIVE, 336 - idle), 80, 98, 70_000);
    }

    @Test
    void a_machine_that_works_most_of_the_time_is_to_be_stopped_in_its_pauses_from_their_third_hour() {
        Recommendation pause = only(pausing(60, 4).savings(LIMITS));
        assertThat(pause.kind()).isEqualTo(SavingKind.PAUSE);
        assertThat(pause.dollarsPerMonth()).isCloseTo((60 - 4 * 2) / 336.0 * MONTH * 24, within(0.01));
        assertThat(pause.arithmetic())
                .isEqualTo("8 GPUs × (130 idle hours - 9 pauses × 2 h) of 730 × 3.00 $ = 2711 $ a month");
        assertThat(pause.advice())
                .isEqualTo("Stop node-1 whenever it has done nothing for 2 h, until it is needed again.");
        assertThat(pause.wrongIf()).contains("it paused 4 times in 336 hours, for 15.0 h each on average");
    }

    @Test
    void pauses_that_are_short_or_were_not_counted_are_left_alone() {
        assertThat(pausing(60, 30).savings(LIMITS).recommendations())
                .as("two hours each: who waits for two has nothing left to save")
                .isEmpty();
        assertThat(pausing(60, Double.NaN).savings(LIMITS).recommendations()).isEmpty();
    }

    @Test
    void idle_parts_of_gpus_in_use_are_no_idle_machine() {
        DrawnFleet fleet = new DrawnFleet()
                .machine(new FleetMachine(
                        "node-1",
                        "",
                        "H100",
                        "",
                        Commitment.ON_DEMAND,
                        8,
                        24,
                        "",
                        Set.of(),
                        true,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN))
                .all("node-1", "", Map.of(Use.IDLE, 330.0), 60, 98, 60_000)
                .all("node-1", "job-1", Map.of(Use.ACTIVE, 6.0), 60, 98, 60_000);
        assertThat(fleet.savings(LIMITS).recommendations()).isEmpty();
    }

    @Test
    void what_is_not_measured_is_not_idle() {
        DrawnFleet fleet =
                aMachine().all("node-1", "", Map.of(Use.UNMEASURED, 336.0), Double.NaN, Double.NaN, Double.NaN);
        assertThat(fleet.savings(LIMITS).recommendations()).isEmpty();
        DrawnFleet silent = aMachine();
        for (int gpu = 0; gpu < 7; gpu++) {
            silent.gpu("node-1", gpu, "", Map.of(Use.IDLE, 336.0), 0, 0, 4);
        }
        assertThat(silent.savings(LIMITS).recommendations())
                .as("nothing is known of the eighth")
                .isEmpty();
    }

    @Test
    void what_is_labelled_to_be_kept_is_left_as_it_is() {
        DrawnFleet fleet = new DrawnFleet()
                .machine(new FleetMachine(
                        "node-1",
                        "lambda",
                        "8x-h100",
                        "",
                        Commitment.ON_DEMAND,
                        8,
                        24,
                        "",
                        Set.of("node-1/3"),
                        false,
                        336,
                        336,
                        1))
                .all("node-1", "job-1", Map.of(Use.HELD, 336.0), 0, 0, 30_000);
        assertThat(fleet.savings(LIMITS).recommendations())
                .allSatisfy(each -> assertThat(each.gpus()).doesNotContain("node-1/3"));
        assertThat(fleet.savings(LIMITS).recommendations())
                .extracting(Recommendation::kind)
                .containsExactly(SavingKind.FREE);
    }

    @Test
    void whoever_holds_a_gpu_is_told_and_the_rest_of_its_machine_is_left_alone() {
        DrawnFleet fleet = aMachine();
        for (int gpu = 0; gpu < 8; gpu++) {
            boolean held = gpu < 2;
            fleet.gpu(
                    "node-1",
                    gpu,
                    "job-" + gpu / 2,
                    held ? Map.of(Use.HELD, 300.0, Use.ACTIVE, 36.0) : BUSY,
                    60,
                    99,
                    MIB_40);
        }
        Recommendation free = only(Savings.of(DrawnFleet.WINDOW, fleet.usages, fleet.machines, List.of(), LIMITS));
        assertThat(free.kind()).isEqualTo(SavingKind.FREE);
        assertThat(free.gpus()).containsExactly("node-1/0", "node-1/1");
        assertThat(free.state()).isEqualTo(Use.HELD);
        assertThat(free.advice()).contains("ada (job-0)");
        assertThat(free.dollarsPerMonth()).isCloseTo(2 * 300.0 / 336 * MONTH * 3, within(0.01));
    }

    @Test
    void a_machine_of_which_everything_is_parked_is_freed_as_a_whole() {
        DrawnFleet fleet = aMachine().all("node-1", "job-1", Map.of(Use.PARKED, 336.0), 0, 0, MIB_40);
        Recommendation free = only(fleet.savings(LIMITS));
        assertThat(free.kind()).isEqualTo(SavingKind.FREE);
        assertThat(free.state()).isEqualTo(Use.PARKED);
        assertThat(free.dollarsPerMonth()).isCloseTo(MONTH * 24, within(0.01));
    }

    @Test
    void low_use_does_with_gpus_of_less_power_as_long_as_its_memory_fits() {
        DrawnFleet light = aMachine().all("node-1", "wide", BUSY, 8, 15, 30_000);
        Recommendation smaller = only(light.savings(LIMITS));
        assertThat(smaller.kind()).isEqualTo(SavingKind.DOWNGRADE);
        assertThat(smaller.advice()).contains("8x-a100-40");
        assertThat(smaller.dollarsPerMonth()).isCloseTo(MONTH * (24 - 10.4), within(0.01));
        assertThat(smaller.wrongIf())
                .contains("more than 40 GiB")
                .contains("15 %")
                .contains("48 %");

        DrawnFleet fuller = aMachine().all("node-1", "wide", BUSY, 8, 15, MIB_40);
        assertThat(only(Savings.of(
                                DrawnFleet.WINDOW,
                                fuller.usages,
                                fuller.machines,
                                DrawnFleet.OFFERS.stream()
                                        .filter(offer -> offer.commitment() == Commitment.ON_DEMAND)
                                        .toList(),
                                LIMITS))
                        .advice())
                .contains("8x-a100 (8 × A100 80GB)");
    }

    @Test
    void high_use_is_not_given_less_power() {
        DrawnFleet fleet = aMachine().all("node-1", "wide", BUSY, 94, 98, 30_000);
        assertThat(fleet.savings(LIMITS).recommendations())
                .extracting(Recommendation::kind)
                .doesNotContain(SavingKind.DOWNGRADE, SavingKind.CONSOLIDATE, SavingKind.STOP);
    }

    @Test
    void the_same_power_with_less_memory_is_taken_where_that_is_enough() {
        DrawnFleet fleet = new DrawnFleet()
                .machine(new FleetMachine(
                        "node-1", "lambda", "8x-a100", "", Commitment.ON_DEMAND, 8, 14.4, "", Set.of(), false, 0, 0, 0))
                .all("node-1", "wide", BUSY, 94, 98, 30_000);
        Recommendation right = only(fleet.savings(LIMITS));
        assertThat(right.kind()).isEqualTo(SavingKind.RIGHT_SIZE);
        assertThat(right.dollarsPerMonth()).isCloseTo(MONTH * 4, within(0.01));
        assertThat(right.wrongIf()).contains("at its fullest it had 29.3");
    }

    @Test
    void one_light_job_on_eight_gpus_is_packed_onto_fewer_machines_of_its_type() {
        DrawnFleet fleet = new DrawnFleet();
        for (int machine = 0; machine < 4; machine++) {
            fleet.machine("node-" + machine);
            for (int gpu = 0; gpu < 8; gpu++) {
                fleet.gpu("node-" + machine, gpu, "job-%d-%d".formatted(machine, gpu), BUSY, 8, 16, 20_000);
            }
        }
        Recommendation fewer = only(Savings.of(DrawnFleet.WINDOW, fleet.usages, fleet.machines, List.of(), LIMITS));
        assertThat(fewer.kind()).isEqualTo(SavingKind.CONSOLIDATE);
        assertThat(fewer.instances())
                .as("three of a memory of 29 %% go onto one")
                .hasSize(2);
        assertThat(fewer.dollarsPerMonth()).isCloseTo(2 * MONTH * 24, within(0.01));
        assertThat(fewer.steps()).hasSize(11);
        assertThat(fewer.arithmetic()).contains("32 GPUs need 11 when packed, and 11 at least");
    }

    @Test
    void gpus_of_one_job_do_not_share_a_gpu() {
        DrawnFleet fleet = new DrawnFleet();
        for (int machine = 0; machine < 4; machine++) {
            fleet.machine("node-" + machine).all("node-" + machine, "wide-" + machine, BUSY, 8, 16, 20_000);
        }
        assertThat(Savings.of(DrawnFleet.WINDOW, fleet.usages, fleet.machines, List.of(), LIMITS)
                        .recommendations())
                .isEmpty();
    }

    @Test
    void the_same_gpus_cheaper_elsewhere_are_named() {
        DrawnFleet fleet = aMachine().all("node-1", "wide", Map.of(Use.ACTIVE, 150.0, Use.IDLE, 186.0), 60, 98, 60_000);
        fleet.machines.set(
                0,
                new FleetMachine(
                        "node-1",
                        "lambda",
                        "8x-h100",
                        "",
                        Commitment.ON_DEMAND,
                        8,
                        24,
                        "",
                        Set.of(),
                        false,
                        100,
                        100,
                        80));
        Recommendation move = only(fleet.savings(LIMITS));
        assertThat(move.kind()).isEqualTo(SavingKind.MOVE);
        assertThat(move.advice()).contains("nebius");
        assertThat(move.dollarsPerMonth()).isCloseTo(MONTH * 4, within(0.01));
    }

    @Test
    void use_beyond_the_break_even_is_reserved_and_use_below_it_is_not() {
        DrawnFleet always = aMachine().all("node-1", "wide", BUSY, 94, 98, 60_000);
        Recommendation reserve = only(always.savings(LIMITS));
        assertThat(reserve.kind()).isEqualTo(SavingKind.RESERVE);
        assertThat(reserve.dollarsPerMonth()).isCloseTo(MONTH * (24 - 13.2), within(0.01));
        assertThat(reserve.arithmetic()).contains("it pays from 401 hours of use a month, and 730 were used");

        Map<Use, Double> half = Map.of(Use.ACTIVE, 200.0, Use.HELD, 136.0);
        assertThat(aMachine()
                        .all("node-1", "wide", half, 60, 98, 60_000)
                        .savings(LIMITS)
                        .recommendations())
                .as("0.55 of the hours is the break-even, and used were 0.6")
                .extracting(Recommendation::kind)
                .doesNotContain(SavingKind.RESERVE);
    }

    @Test
    void a_job_that_fills_its_memory_is_told_what_more_costs() {
        DrawnFleet fleet = aMachine().all("node-1", "wide", BUSY, 94, 98, 80_000);
        Savings savings = fleet.savings(LIMITS);
        assertThat(savings.costs()).hasSize(1);
        Recommendation more = savings.costs().get(0);
        assertThat(more.costs()).isTrue();
        assertThat(more.advice()).contains("8x-h200");
        assertThat(more.dollarsPerMonth()).isCloseTo(-MONTH * 6, within(0.01));
        assertThat(savings.dollarsPerMonth()).isPositive();
    }

    @Test
    void three_days_that_were_measured_are_less_sure_than_two_weeks() {
        Map<Use, Double> few = Map.of(Use.IDLE, 72.0);
        Recommendation stop = only(aMachine().all("node-1", "", few, 0, 0, 4).savings(LIMITS));
        assertThat(stop.confidence().grade()).isEqualTo("low");
        assertThat(stop.confidence().words()).startsWith("low: 0.21 = 1.00 measured × 0.21 of the days × 1.00 steady");
    }

    @Test
    void a_limit_that_is_missing_is_named() {
        assertThatThrownBy(() -> aMachine().all("node-1", "", IDLE, 0, 0, 4).savings(SavingLimits.of(List.of())))
                .hasMessageContaining("There is no limit 'saving-");
    }

    @Test
    void no_fleet_is_told_to_save_more_than_it_costs_and_nothing_in_use_or_kept_to_stop() {
        SplittableRandom random = new SplittableRandom(11);
        Map<SavingKind, Integer> seen = new HashMap<>();
        for (int trial = 0; trial < NightlyBuild.choose(1000, 20_000); trial++) {
            DrawnFleet fleet = DrawnFleet.of(random);
            Savings savings = fleet.savings(LIMITS);
            savings.recommendations().forEach(each -> seen.merge(each.kind(), 1, Integer::sum));
            holds(fleet, savings);
        }
        assertThat(seen).as("every kind that saves was seen").hasSize(SavingKind.values().length - 1);
    }

    private static void holds(DrawnFleet fleet, Savings savings) {
        assertThat(savings.dollarsPerMonth()).isLessThanOrEqualTo(savings.billPerMonth() + 0.01);
        Map<String, FleetMachine> machines = new HashMap<>();
        fleet.machines.forEach(machine -> machines.put(machine.id(), machine));
        Map<String, GpuUsage> usages = new HashMap<>();
        fleet.usages.forEach(usage -> usages.put(usage.gpu(), usage));
        Set<String> counted = new HashSet<>();
        for (Recommendation each : savings.recommendations()) {
            double most = each.gpus().stream()
                    .mapToDouble(gpu -> machineOf(gpu, usages, machines).dollarsPerGpuHour() * MONTH)
                    .sum();
            assertThat(each.dollarsPerMonth()).isPositive().isLessThanOrEqualTo(most + 0.01);
            for (String gpu : each.gpus()) {
                assertThat(counted.add(gpu)).as("%s is counted once", gpu).isTrue();
                assertThat(machineOf(gpu, usages, machines).kept()).doesNotContain(gpu);
                if (Set.of(SavingKind.STOP, SavingKind.FREE).contains(each.kind())) {
                    assertThat(requireNonNull(usages.get(gpu)).hours(Use.ACTIVE)
                                    + requireNonNull(usages.get(gpu)).hours(Use.UNMEASURED))
                            .as("%s of %s", each.kind(), gpu)
                            .isLessThanOrEqualTo(usages.get(gpu).allHours() / 2 + 0.01);
                }
            }
        }
    }

    @Test
    void the_order_of_what_is_given_does_not_matter() {
        SplittableRandom random = new SplittableRandom(12);
        for (int trial = 0; trial < 50; trial++) {
            DrawnFleet fleet = DrawnFleet.of(random);
            Savings savings = fleet.savings(LIMITS);
            Collections.shuffle(fleet.usages, new Random(trial));
            Collections.shuffle(fleet.machines, new Random(trial));
            List<Offer> offers = new ArrayList<>(DrawnFleet.OFFERS);
            Collections.shuffle(offers, new Random(trial));
            assertThat(Savings.of(DrawnFleet.WINDOW, fleet.usages, fleet.machines, offers, LIMITS))
                    .isEqualTo(savings);
        }
    }

    private static FleetMachine machineOf(
            String gpu, Map<String, GpuUsage> usages, Map<String, FleetMachine> machines) {
        return requireNonNull(machines.get(requireNonNull(usages.get(gpu)).instance()));
    }
}
