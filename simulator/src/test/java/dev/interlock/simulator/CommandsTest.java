package dev.interlock.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.fact.Job;
import dev.interlock.rules.plan.Action;
import dev.interlock.simulator.work.JobSpec;
import dev.interlock.simulator.work.Scheduling;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CommandsTest {
    private final World world = World.build(WorldSpec.standard(), 1);

    @Test
    void a_change_answers_with_the_arguments_that_would_undo_it() {
        assertThat(world.execute("1", new Action.AdjustCooling("crac-1", 19, 80))
                        .out())
                .isEqualTo(Map.of("before", Map.of("setpoint_celsius", 22.0, "fan_percent", 65.0)));
        assertThat(world.execute("2", new Action.ThrottleGpu("rack-1", 400)).out())
                .isEqualTo(Map.of("before", Map.of("power_cap_watts", 700.0)));
        assertThat(world.execute("3", new Action.ThrottleGpu("gpu-1-0", 300)).out())
                .isEqualTo(Map.of("before", Map.of("power_cap_watts", 400.0)));
    }

    @Test
    void a_task_is_done_once_however_often_it_is_told() {
        CommandResult first = world.execute("1", new Action.AdjustCooling("crac-1", 19, 80));
        world.execute("2", new Action.AdjustCooling("crac-1", 22, 65));

        assertThat(world.execute("1", new Action.AdjustCooling("crac-1", 19, 80)))
                .isEqualTo(first);
        world.step(Duration.ofSeconds(1));
        assertThat(world.samples().stream()
                        .filter(sample -> sample.deviceId().equals("crac-1"))
                        .findFirst()
                        .orElseThrow()
                        .metric("setpoint_celsius"))
                .isEqualTo(22);
    }

    @Test
    void a_task_id_is_not_taken_for_another_action() {
        world.execute("1", new Action.ThrottleGpu("rack-1", 400));

        assertThat(world.execute("1", new Action.ThrottleGpu("rack-2", 400)).reason())
                .contains("Task '1' was another action before");
    }

    @Test
    void a_running_job_moves_to_another_rack_and_back() {
        Job job = any(Job::running);
        String to = emptierRackThan(job);

        CommandResult moved = world.execute("1", new Action.MigrateWorkload(job.id(), to));

        assertThat(moved.out()).isEqualTo(Map.of("before", Map.of("to_rack", job.rack())));
        assertThat(any(each -> each.id().equals(job.id())).rack()).isEqualTo(to);
        world.execute("2", new Action.MigrateWorkload(job.id(), job.rack()));
        assertThat(any(each -> each.id().equals(job.id())).rack()).isEqualTo(job.rack());
        world.step(Duration.ofMinutes(5));
        assertThat(world.tally().migrations()).isEqualTo(2);
        assertThat(world.tally().jobMinutesLost()).isBetween(0.8, 3.0);
    }

    @Test
    void a_deferred_job_waits_until_its_time_and_then_runs_again() {
        Job job = any(each -> each.running() && each.deferrable());
        long later = world.now().plusSeconds(3_600).toEpochMilli();

        assertThat(world.execute("1", new Action.DeferJob(job.id(), later)).out())
                .isEqualTo(Map.of("before", Map.of("not_before_ms", 0L)));
        assertThat(any(each -> each.id().equals(job.id())).state()).isEqualTo(Job.State.DEFERRED);
        world.step(Duration.ofMinutes(59));
        assertThat(any(each -> each.id().equals(job.id())).notBefore()).isEqualTo(later);
        world.step(Duration.ofMinutes(2));
        assertThat(any(each -> each.id().equals(job.id())).running()).isTrue();
    }

    @Test
    void a_suspended_job_keeps_its_gpus_and_what_it_has_done_and_draws_nothing_until_it_goes_on() {
        Job job = any(Job::running);
        double before = drawn(job.rack());

        assertThat(world.execute("1", new Action.SuspendJob(job.id())).out()).isEqualTo(Map.of("before", Map.of()));
        world.step(Duration.ofMinutes(5));

        Job still = find(world, job);
        assertThat(still.suspended()).isTrue();
        assertThat(still.rack()).isEqualTo(job.rack());
        assertThat(still.remainingSeconds()).isEqualTo(job.remainingSeconds());
        assertThat(drawn(job.rack())).isLessThan(before - job.powerWatts() / 2);
        assertThat(world.execute("2", new Action.SuspendJob(job.id())).reason()).contains("does not run");

        assertThat(world.execute("3", new Action.ResumeJob(job.id())).out()).isEqualTo(Map.of("before", Map.of()));
        world.step(Duration.ofMinutes(1));
        assertThat(find(world, job).remainingSeconds()).isLessThan(job.remainingSeconds());
        assertThat(world.execute("4", new Action.ResumeJob(job.id())).reason()).contains("is not suspended");
    }

    @Test
    void a_job_that_is_unplaced_runs_where_it_is_told_to_and_goes_back_to_the_queue() {
        World hall =
                World.build(WorldSpec.standard().withJobs(JobSpec.standard().withScheduling(Scheduling.INTERLOCK)), 1);
        while (hall.jobs().stream().noneMatch(Job::unplaced)) {
            hall.step(Duration.ofMinutes(1));
        }
        hall.step(Duration.ofMinutes(30));
        Job job = hall.jobs().stream().filter(Job::unplaced).findFirst().orElseThrow();

        assertThat(hall.execute("1", new Action.PlaceJob(job.id(), roomiest(hall)))
                        .out())
                .isEqualTo(Map.of("before", Map.of()));
        assertThat(find(hall, job).running()).isTrue();
        assertThat(hall.execute("2", new Action.PlaceJob(job.id(), roomiest(hall)))
                        .reason())
                .contains("does not wait to be placed");
        String rack = find(hall, job).rack();
        assertThat(hall.execute("3", new Action.RequeueJob(job.id())).out())
                .isEqualTo(Map.of("before", Map.of("to_rack", rack)));
        assertThat(find(hall, job).unplaced()).isTrue();
    }

    @Test
    void a_hall_that_seats_its_jobs_itself_takes_none_back() {
        Job job = any(Job::running);

        assertThat(world.execute("1", new Action.RequeueJob(job.id())).reason()).contains("by itself");
        assertThat(world.execute("2", new Action.PlaceJob(job.id(), "rack-1")).reason())
                .contains("does not wait to be placed");
    }

    @Test
    void first_fit_fills_the_first_racks_and_the_simulator_the_fullest() {
        WorldSpec spec = WorldSpec.standard();
        World first = World.build(spec.withJobs(spec.jobs().withScheduling(Scheduling.FIRST_FIT)), 1);
        first.step(Duration.ofHours(2));
        world.step(Duration.ofHours(2));

        assertThat(held(first, "rack-1")).isGreaterThanOrEqualTo(held(world, "rack-1"));
        assertThat(first.jobs()).isNotEqualTo(world.jobs());
        assertThat(first.jobs()).noneMatch(Job::unplaced);
    }

    private static int held(World hall, String rack) {
        return hall.jobs().stream()
                .filter(job -> job.rack().equals(rack))
                .mapToInt(Job::gpus)
                .sum();
    }

    private static String roomiest(World hall) {
        return IntStream.rangeClosed(1, 24)
                .mapToObj(each -> "rack-" + each)
                .min(Comparator.comparing(rack -> held(hall, rack)))
                .orElseThrow();
    }

    private double drawn(String rack) {
        return world.samples().stream()
                .filter(sample -> sample.deviceId().equals(rack))
                .findFirst()
                .orElseThrow()
                .metric("power_watts");
    }

    private static Job find(World hall, Job job) {
        return hall.jobs().stream()
                .filter(each -> each.id().equals(job.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_shed_job_is_gone_and_counts_as_a_missed_promise() {
        Job job = any(Job::running);
        assertThat(world.execute("1", new Action.ShedJob(job.id())).ok()).isTrue();

        assertThat(world.jobs()).noneMatch(each -> each.id().equals(job.id()));
        assertThat(world.tally().slaMisses()).isEqualTo(1);
        assertThat(world.tally().jobsShed()).isEqualTo(1);
        assertThat(world.execute("2", new Action.ShedJob(job.id())).reason()).contains("There is no job");
    }

    @Test
    void what_the_devices_cannot_do_fails_with_a_sentence() {
        assertThat(reason(new Action.AdjustCooling("crac-99", 20, 50))).contains("no cooling unit 'crac-99'");
        assertThat(reason(new Action.AdjustCooling("crac-1", 5, 50))).contains("14.0 to 27.0");
        assertThat(reason(new Action.AdjustCooling("crac-1", Double.NaN, 50))).contains("14.0 to 27.0");
        assertThat(reason(new Action.AdjustCooling("crac-1", 20, 101))).contains("0 to 100");
        assertThat(reason(new Action.ThrottleGpu("rack-1", 100))).contains("200.0 to 700.0");
        assertThat(reason(new Action.ThrottleGpu("crac-1", 300))).contains("no GPU or rack");
        assertThat(reason(new Action.MigrateWorkload("job-1", "rack-77"))).contains("no rack 'rack-77'");
        assertThat(reason(new Action.MigrateWorkload("job-0", "rack-7"))).contains("does not run");
        assertThat(reason(new Action.DeferJob(any(job -> !job.deferrable()).id(), 1)))
                .contains("not deferrable");
        assertThat(reason(new Action.GetPowerStatus("rack-1"))).contains("no zone or facility");
    }

    @Test
    void reads_answer_with_figures() {
        world.step(Duration.ofMinutes(5));
        assertThat(world.execute("1", new Action.GetThermalStatus("zone-1")).out())
                .containsEntry("cooling_units_running", 3)
                .containsKeys("max_inlet_celsius", "hottest_rack");
        assertThat(world.execute("2", new Action.GetPowerStatus("facility")).out())
                .containsKeys("it_watts", "total_watts", "feed_a_watts", "pdu_3b_watts");
        assertThat(world.execute("3", new Action.GetPowerStatus("zone-2")).out())
                .containsOnlyKeys("it_watts", "pdu_2a_watts", "pdu_2b_watts");
        assertThat(world.execute("4", new Action.GetWorkloadQueue("facility")).out())
                .containsKeys("queued", "running", "deferred", "longest_wait_seconds");
        assertThat(world.execute("5", new Action.Alert("zone-1", "info", "Hello."))
                        .out())
                .containsEntry("read_by", "operator");
    }

    @Test
    void an_alert_is_kept_as_read_by_a_person_once() {
        Action.Alert alert = new Action.Alert("zone-1", "critical", "Zone 1 is hot.");
        world.execute("1", alert);
        world.execute("1", alert);

        assertThat(world.alerts()).containsExactly(new ReadAlert(world.now().toEpochMilli(), alert));
    }

    private String reason(Action action) {
        CommandResult result = world.execute("task-" + action, action);
        assertThat(result.status()).isEqualTo(CommandResult.Status.FAIL);
        return result.reason();
    }

    private Job any(Predicate<Job> wanted) {
        return world.jobs().stream().filter(wanted).findFirst().orElseThrow();
    }

    private String emptierRackThan(Job job) {
        for (int rack = 1; rack <= 24; rack++) {
            String name = "rack-" + rack;
            int busy = world.jobs().stream()
                    .filter(each -> each.rack().equals(name))
                    .mapToInt(Job::gpus)
                    .sum();
            if (!name.equals(job.rack()) && 8 - busy >= job.gpus()) {
                return name;
            }
        }
        throw new AssertionError("no rack has room");
    }
}
