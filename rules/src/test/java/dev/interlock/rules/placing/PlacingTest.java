package dev.interlock.rules.placing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Rating;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.gate.Violation;
import dev.interlock.rules.gate.session.SafetyGate;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Action.PlaceJob;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.examples.Rulebooks;
import dev.interlock.rules.rulebook.session.Memory;
import dev.interlock.rules.rulebook.session.RulebookSession;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rulebook places, and where; whatever that is, its own gate lets it pass. */
class PlacingTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final Rulebook RULES = Rulebook.load(Rulebooks.SHIPPED).orThrow();
    private static final int GPUS = 8;
    private static final double IDLE_WATTS = 1_500;
    private static final Duration LONG = Duration.ofHours(3);
    private static final Duration SHORT = Duration.ofMinutes(10);

    private final Map<String, Double> inlets = new HashMap<>();
    private final List<Job> jobs = new ArrayList<>();
    private double budgetWatts = 1e9;

    @Test
    void the_more_important_job_is_placed_first_and_of_equals_the_one_with_less_time() {
        budgetWatts = room(2, 1_000);
        waiting("usual", 1, 2, LONG).waiting("important", 1, 3, LONG).waiting("urgent", 1, 2, LONG);
        due("urgent", Duration.ofHours(4));

        assertThat(placed(1)).extracting(Action::target).containsExactly("important", "urgent");
    }

    @Test
    void a_job_that_has_waited_for_long_comes_before_a_more_important_one() {
        budgetWatts = room(1, 1_000);
        waiting("new", 1, 3, LONG).waiting("old", 1, 2, LONG);
        since("old", Duration.ofHours(2));

        assertThat(placed(1)).extracting(Action::target).containsExactly("old");
    }

    @Test
    void work_goes_where_it_is_coolest_and_not_where_it_is_warm() {
        inlets.putAll(Map.of("rack-1", 24.0, "rack-2", 21.0, "rack-3", 26.95));
        waiting("job", 1, 2, LONG);

        assertThat(placed(3)).containsExactly(new PlaceJob("job", "rack-2"));
    }

    @Test
    void of_racks_that_are_alike_the_fuller_one_is_taken_so_that_whole_racks_stay_free() {
        running("there", "rack-2", 3, LONG).waiting("job", 2, 2, LONG);

        assertThat(placed(3)).containsExactly(new PlaceJob("job", "rack-2"));
    }

    @Test
    void a_small_job_passes_a_large_one_only_where_it_does_not_delay_it() {
        running("there", "rack-1", 6, Duration.ofHours(1));
        waiting("large", 8, 4, LONG).waiting("long", 1, 3, LONG).waiting("short", 1, 2, SHORT);

        assertThat(placed(1)).extracting(Action::target).containsExactly("short");
    }

    @Test
    void nothing_is_placed_that_the_building_has_no_power_for() {
        budgetWatts = room(0, 1_000);
        waiting("job", 1, 2, LONG);

        assertThat(placed(2)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 30", "3, 5", "8, 100", "24, 200"})
    void a_hall_of_any_size_gets_as_many_jobs_as_a_plan_may_place(int racks, int waiting) {
        SplittableRandom dice = new SplittableRandom(racks);
        for (int job = 0; job < waiting; job++) {
            waiting("job-" + job, 1 << dice.nextInt(3), dice.nextInt(1, 5), Duration.ofMinutes(dice.nextInt(5, 300)));
        }

        assertThat(placed(racks))
                .hasSizeBetween(1, 16)
                .extracting(Action::target)
                .doesNotHaveDuplicates();
    }

    /** Watts that the building needs to have so many racks' jobs of a GPU placed in it. */
    private static double room(int jobs, double watts) {
        return (IDLE_WATTS + jobs * watts + watts / 2) / 0.95;
    }

    private PlacingTest waiting(String id, int gpus, int priority, Duration work) {
        jobs.add(job(id, Job.State.UNPLACED, "", gpus, priority, work));
        return this;
    }

    private PlacingTest running(String id, String rack, int gpus, Duration work) {
        jobs.add(job(id, Job.State.RUNNING, rack, gpus, 2, work));
        return this;
    }

    private void due(String id, Duration after) {
        jobs.replaceAll(job -> job.id().equals(id)
                ? job(job, job.submittedAt(), START.plus(after).toEpochMilli())
                : job);
    }

    private void since(String id, Duration ago) {
        jobs.replaceAll(job -> job.id().equals(id) ? job(job, START.minus(ago).toEpochMilli(), job.deadline()) : job);
    }

    private static Job job(Job like, long submitted, long deadline) {
        return new Job(
                like.id(),
                like.at(),
                like.state(),
                like.kind(),
                like.rack(),
                like.gpus(),
                like.priority(),
                like.preemptible(),
                like.deferrable(),
                like.powerWatts(),
                submitted,
                deadline,
                like.remainingSeconds(),
                0,
                "",
                0);
    }

    private static Job job(String id, Job.State state, String rack, int gpus, int priority, Duration work) {
        return new Job(
                id,
                START.toEpochMilli(),
                state,
                Job.Kind.TRAINING,
                rack,
                gpus,
                priority,
                true,
                false,
                gpus * 1_000.0,
                START.minusSeconds(120).toEpochMilli(),
                START.plus(Duration.ofDays(1)).toEpochMilli(),
                work.toSeconds(),
                0,
                "",
                0);
    }

    /** What the first plan of a hall of so many racks places; the gate lets it pass. */
    private List<Action> placed(int racks) {
        Inventory hall = hall(racks);
        try (RulebookSession session = RulebookSession.start(RULES, hall, Memory.empty());
                SafetyGate gate = SafetyGate.of(RULES, hall)) {
            List<Attempt> started = session.observe(measured(hall, racks), Optional.of(jobs), START).started().stream()
                    .filter(attempt -> attempt.remedy().equals(Attempt.PLACE_JOBS))
                    .toList();
            started.forEach(attempt -> assertThat(gate.judge(plan(attempt), session.facts(), session.attempts(), START)
                            .violations())
                    .extracting(Violation::sentence)
                    .isEmpty());
            return started.stream()
                    .flatMap(attempt -> attempt.actions().stream())
                    .toList();
        }
    }

    private Inventory hall(int racks) {
        List<Device> devices = new ArrayList<>();
        devices.add(new Device("facility", DeviceKind.FACILITY, "", "", Map.of(Rating.BUDGET_WATTS, budgetWatts)));
        devices.add(new Device("pdu-1", DeviceKind.POWER_UNIT, "zone-1", "", Map.of(Rating.RATED_WATTS, 1e9)));
        for (int rack = 1; rack <= racks; rack++) {
            devices.add(new Device(
                    "rack-" + rack, DeviceKind.RACK, "zone-1", "pdu-1", Map.of(Rating.RATED_WATTS, 17_300.0)));
            for (int gpu = 0; gpu < GPUS; gpu++) {
                devices.add(new Device(
                        "gpu-%d-%d".formatted(rack, gpu),
                        DeviceKind.GPU,
                        "zone-1",
                        "rack-" + rack,
                        Map.of(
                                Rating.MIN_POWER_CAP_WATTS, 200.0,
                                Rating.MAX_POWER_CAP_WATTS, 2_000.0,
                                Rating.SLOWDOWN_CELSIUS, 87.0)));
            }
        }
        return new Inventory(devices);
    }

    private List<Sample> measured(Inventory hall, int racks) {
        return hall.devices().stream()
                .map(device -> new Sample(device.id(), START, Sample.Status.OK, metrics(device, racks)))
                .toList();
    }

    private Map<String, Double> metrics(Device device, int racks) {
        return switch (device.kind().word()) {
            case "facility" -> Map.of("it_watts", racks * IDLE_WATTS, "total_watts", racks * IDLE_WATTS);
            case "power_unit" -> Map.of("power_watts", racks * IDLE_WATTS, "energised", 1.0);
            case "rack" -> Map.of("inlet_celsius", inlets.getOrDefault(device.id(), 22.0), "power_watts", IDLE_WATTS);
            default -> Map.of("gpu_celsius", 40.0, "power_watts", 70.0, "power_cap_watts", 2_000.0);
        };
    }

    private static Plan plan(Attempt attempt) {
        List<Task> tasks = new ArrayList<>();
        for (Action action : attempt.actions()) {
            tasks.add(new Task("task-" + (tasks.size() + 1), action, List.of(), 1000));
        }
        return new Plan(attempt.plan(), "place", START, 1, tasks, DecisionTag.DETERMINISTIC, attempt.incident());
    }
}
