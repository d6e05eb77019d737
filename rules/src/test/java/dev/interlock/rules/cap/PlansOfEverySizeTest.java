package dev.interlock.rules.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.rules.demand.DemandEvent;
import dev.interlock.rules.demand.DemandRequest;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.JobBuilder;
import dev.interlock.rules.fact.Rating;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.gate.Violation;
import dev.interlock.rules.gate.session.SafetyGate;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import dev.interlock.rules.plan.TaskGraph;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.examples.Rulebooks;
import dev.interlock.rules.rulebook.session.Memory;
import dev.interlock.rules.rulebook.session.RulebookSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the rulebook plans about power, its own gate lets it pass, at every size. */
class PlansOfEverySizeTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final Rulebook RULES = Rulebook.load(Rulebooks.SHIPPED).orThrow();
    private static final double DRAWN = 600;
    private static final double LOWEST_CAP = 200;
    private static final double HIGHEST_CAP = 700;

    static IntStream sizes_by_chance() {
        SplittableRandom dice = new SplittableRandom(7);
        return IntStream.generate(() -> dice.nextInt(1, 120)).limit(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 12, 23, 24, 25, 100, 1_000, 10_000})
    @MethodSource("sizes_by_chance")
    void a_building_beyond_its_budget_is_capped_by_a_plan_that_passes(int racks) {
        Attempt first = planned(site(racks, 0.8 * racks * DRAWN, 1e9));

        assertThat(first.remedy()).isEqualTo("cap-to-budget");
        assertThat(first.actions()).hasSizeBetween(1, Math.max(1, Math.min(8, racks * 34 / 100)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 12, 23, 24, 25, 100, 1_000, 10_000})
    @MethodSource("sizes_by_chance")
    void a_building_beyond_its_budget_at_the_lowest_caps_has_jobs_suspended_by_a_plan_that_passes(int racks) {
        List<Job> jobs = IntStream.rangeClosed(1, racks)
                .mapToObj(PlansOfEverySizeTest::job)
                .toList();

        Attempt first = planned(site(racks, 0.8 * racks * DRAWN, 1e9), LOWEST_CAP, Optional.of(jobs));

        assertThat(first.remedy()).isEqualTo("suspend-work");
        assertThat(first.actions()).hasSizeBetween(1, Math.min(16, racks));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 12, 23, 24, 25, 100})
    @MethodSource("sizes_by_chance")
    void a_power_unit_that_carries_too_much_is_relieved_by_a_plan_that_passes(int racks) {
        Attempt first = planned(site(racks, 1e9, racks * DRAWN / 0.85));

        assertThat(first.remedy()).isEqualTo("cap-to-rating");
        assertThat(first.actions()).hasSizeBetween(1, Math.max(1, Math.min(8, racks * 34 / 100)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 12, 23, 24, 25, 100, 1_000})
    @MethodSource("sizes_by_chance")
    void a_building_from_which_less_is_asked_is_capped_at_once_by_one_plan_that_passes(int racks) {
        Attempt first = asked(racks, 25, attempt -> attempt).orElseThrow();

        assertThat(first.remedy()).isEqualTo(Attempt.CAP_TO_DEMAND);
        assertThat(first.actions())
                .hasSize(Math.min(racks, TaskGraph.MOST_TASKS))
                .allSatisfy(action -> assertThat(((Action.ThrottleGpu) action).powerCapWatts())
                        .isGreaterThanOrEqualTo(0.44 * HIGHEST_CAP));
    }

    @Test
    void jobs_that_tolerate_no_loss_are_left_alone() {
        assertThat(asked(24, 0, attempt -> attempt)).isEmpty();
    }

    @Test
    void a_cap_that_a_job_does_not_tolerate_is_refused_in_the_same_plan() {
        assertThatThrownBy(() -> asked(24, 25, attempt -> deeper(attempt)))
                .hasMessageContaining(
                        "is not proven to lose no more than the 25 % of its throughput that it tolerates");
    }

    @Test
    void a_plan_for_something_else_takes_no_more_racks_because_less_is_asked() {
        assertThatThrownBy(() -> asked(24, 25, attempt -> like(attempt, "cap-to-budget", attempt.actions())))
                .hasMessageContaining("Cap at most 8");
    }

    private static Attempt deeper(Attempt attempt) {
        List<Action> caps = new ArrayList<>(attempt.actions());
        caps.set(0, new Action.ThrottleGpu(caps.get(0).target(), LOWEST_CAP));
        return like(attempt, attempt.remedy(), caps);
    }

    private static Attempt like(Attempt attempt, String remedy, List<Action> actions) {
        return new Attempt(
                attempt.id(),
                attempt.incident(),
                attempt.domain(),
                attempt.condition(),
                remedy,
                attempt.urgent(),
                actions,
                attempt.aims(),
                attempt.startedAt(),
                attempt.state(),
                attempt.changedAt());
    }

    /** What is planned first where half of the draw is asked for, or something else in its place; a plan that does not pass breaks it. */
    private static Optional<Attempt> asked(int racks, int percent, UnaryOperator<Attempt> other) {
        Inventory site = site(racks, 1e9, 1e9);
        List<Job> jobs = IntStream.rangeClosed(1, racks)
                .mapToObj(PlansOfEverySizeTest::job)
                .map(job -> JobBuilder.like(job).tolerating(percent).build())
                .toList();
        try (RulebookSession session = RulebookSession.start(RULES, site, Memory.empty());
                SafetyGate gate = SafetyGate.of(RULES, site)) {
            session.observe(measured(site, HIGHEST_CAP, START), Optional.of(jobs), START);
            assertThat(session.file(new DemandEvent(
                            "event-1",
                            "peak",
                            "peak",
                            START.toEpochMilli(),
                            START.plusSeconds(3_600).toEpochMilli(),
                            DemandRequest.LESS_PERCENT,
                            45,
                            Double.NaN)))
                    .isEmpty();
            Instant now = START.plusSeconds(10);
            List<Attempt> started = session.observe(measured(site, HIGHEST_CAP, now), Optional.of(jobs), now)
                    .started();
            started.stream().map(other).forEach(attempt -> assertThat(
                            gate.judge(plan(attempt), session.facts(), List.of(attempt), now)
                                    .violations())
                    .extracting(Violation::sentence)
                    .isEmpty());
            return started.stream().findFirst();
        }
    }

    /** So many racks of one GPU on one power unit. */
    private static Inventory site(int racks, double budgetWatts, double feedWatts) {
        List<Device> devices = new ArrayList<>();
        devices.add(new Device("facility", DeviceKind.FACILITY, "", "", Map.of(Rating.BUDGET_WATTS, budgetWatts)));
        devices.add(new Device("pdu-1", DeviceKind.POWER_UNIT, "zone-1", "", Map.of(Rating.RATED_WATTS, feedWatts)));
        for (int rack = 1; rack <= racks; rack++) {
            devices.add(new Device("rack-" + rack, DeviceKind.RACK, "zone-1", "pdu-1", Map.of()));
            devices.add(new Device(
                    "gpu-" + rack,
                    DeviceKind.GPU,
                    "zone-1",
                    "rack-" + rack,
                    Map.of(
                            Rating.MIN_POWER_CAP_WATTS, LOWEST_CAP,
                            Rating.MAX_POWER_CAP_WATTS, HIGHEST_CAP,
                            Rating.SLOWDOWN_CELSIUS, 87.0)));
        }
        return new Inventory(devices);
    }

    /** The first plan, which the gate let pass. */
    private static Attempt planned(Inventory site) {
        return planned(site, HIGHEST_CAP, Optional.empty());
    }

    private static Attempt planned(Inventory site, double capWatts, Optional<List<Job>> jobs) {
        try (RulebookSession session = RulebookSession.start(RULES, site, Memory.empty());
                SafetyGate gate = SafetyGate.of(RULES, site)) {
            List<Attempt> started = new ArrayList<>();
            for (int second = 0; started.isEmpty() && second <= 120; second += 30) {
                Instant now = START.plusSeconds(second);
                started.addAll(session.observe(measured(site, capWatts, now), jobs, now)
                        .started());
            }
            assertThat(started).hasSize(1);
            Instant now = Instant.ofEpochMilli(started.get(0).startedAt());
            assertThat(gate.judge(plan(started.get(0)), session.facts(), session.attempts(), now)
                            .violations())
                    .extracting(Violation::sentence)
                    .isEmpty();
            return started.get(0);
        }
    }

    private static List<Sample> measured(Inventory site, double capWatts, Instant now) {
        long racks = site.ofKind(DeviceKind.RACK).count();
        return site.devices().stream()
                .map(device -> new Sample(device.id(), now, Sample.Status.OK, metrics(device, racks, capWatts, now)))
                .toList();
    }

    private static Map<String, Double> metrics(Device device, long racks, double capWatts, Instant now) {
        double moving = now.getEpochSecond() % 7 * 0.01;
        return switch (device.kind().word()) {
            case "facility" -> Map.of("it_watts", racks * DRAWN, "total_watts", racks * DRAWN + moving);
            case "power_unit" -> Map.of("power_watts", racks * DRAWN + moving, "energised", 1.0);
            case "rack" -> Map.of("inlet_celsius", 23 + moving, "power_watts", DRAWN + moving);
            default -> Map.of("gpu_celsius", 60 + moving, "power_watts", DRAWN, "power_cap_watts", capWatts);
        };
    }

    private static Job job(int number) {
        return new Job(
                "job-" + number,
                START.toEpochMilli(),
                Job.State.RUNNING,
                Job.Kind.TRAINING,
                "rack-" + number,
                1,
                2,
                true,
                false,
                500,
                START.toEpochMilli(),
                START.plusSeconds(86_400).toEpochMilli(),
                3_600,
                0,
                "",
                0);
    }

    private static Plan plan(Attempt attempt) {
        List<Task> tasks = new ArrayList<>();
        for (Action action : attempt.actions()) {
            tasks.add(new Task("task-" + (tasks.size() + 1), action, List.of(), 1000));
        }
        return new Plan(attempt.plan(), "keep within", START, 1, tasks, DecisionTag.DETERMINISTIC, attempt.incident());
    }
}
