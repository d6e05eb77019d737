package dev.interlock.rules.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Facility;
import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Rating;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.incident.Step;
import dev.interlock.rules.kind.DeviceKinds;
import dev.interlock.rules.plan.Action;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A building that may draw 100 kW and draws a quarter more than its racks do. */
class SuspensionPolicyTest {
    private static final long NOW = Instant.parse("2026-01-05T00:00:00Z").toEpochMilli();
    private static final SuspensionPolicy POLICY = new SuspensionPolicy(3, 0.95, 0.9, 0.55);
    private static final double KILOWATT = 1_000;
    private static final double PUE = 1.25;

    private final List<Job> jobs = new ArrayList<>();

    @Test
    void no_more_jobs_are_suspended_than_it_takes() {
        IntStream.range(0, 8).forEach(each -> job("job-" + each, 1, Duration.ofHours(4)));

        assertThat(suspended(97)).hasSize(2);
        assertThat(suspended(95)).isEmpty();
        assertThat(suspended(120)).hasSize(3);
        assertThat(suspended(Double.NaN)).isEmpty();
    }

    @Test
    void the_least_important_stand_still_first_and_of_these_whoever_has_most_time_to_spare() {
        job("important", 3, Duration.ofHours(9));
        job("pressed", 1, Duration.ofHours(2));
        job("patient", 1, Duration.ofHours(8));

        assertThat(suspended(98)).containsExactly("patient", "pressed", "important");
        assertThat(resumed(10, 700)).containsExactly("important", "pressed", "patient");
    }

    @Test
    void jobs_go_on_as_far_as_there_is_room() {
        IntStream.range(0, 8).forEach(each -> job("job-" + each, 1, Duration.ofHours(4)));

        assertThat(resumed(87, KILOWATT)).hasSize(2);
        assertThat(resumed(89, KILOWATT)).isEmpty();
        assertThat(resumed(Double.NaN, 700)).isEmpty();
    }

    @Test
    void a_cap_holds_back_what_gpus_draw_and_nothing_of_the_server_around_them() {
        job("job-1", 1, Duration.ofHours(4));

        assertThat(resumed(88.9, KILOWATT)).isEmpty();
        assertThat(resumed(88.9, 350)).containsExactly("job-1");
        assertThat(resumed(89.1, 350)).isEmpty();
    }

    @Test
    void a_building_without_a_budget_has_room_for_all() {
        job("job-1", 1, Duration.ofHours(4));

        Step step = POLICY.resume(jobs, gpus(700), building(500, 0), NOW);

        assertThat(step.acts()).isTrue();
    }

    private void job(String id, int priority, Duration spare) {
        Duration work = Duration.ofHours(1);
        jobs.add(new Job(
                id,
                NOW,
                Job.State.RUNNING,
                Job.Kind.TRAINING,
                "rack-1",
                1,
                priority,
                true,
                false,
                KILOWATT,
                NOW,
                NOW + work.plus(spare).toMillis(),
                work.toSeconds(),
                0,
                "",
                0));
    }

    private List<String> suspended(double kilowatts) {
        return targets(POLICY.suspend(jobs, gpus(KILOWATT), building(kilowatts, 100), NOW));
    }

    private List<String> resumed(double kilowatts, double capWatts) {
        return targets(POLICY.resume(jobs, gpus(capWatts), building(kilowatts, 100), NOW));
    }

    private static List<Gpu> gpus(double capWatts) {
        Device gpu = new Device("gpu-1", DeviceKind.GPU, "zone-1", "rack-1", Map.of());
        return List.of((Gpu) fact(gpu, Map.of("power_cap_watts", capWatts)));
    }

    private static Facility building(double kilowatts, double budgetKilowatts) {
        Device facility = new Device(
                "facility", DeviceKind.FACILITY, "", "", Map.of(Rating.BUDGET_WATTS, budgetKilowatts * KILOWATT));
        return (Facility)
                fact(facility, Map.of("total_watts", kilowatts * KILOWATT, "it_watts", kilowatts / PUE * KILOWATT));
    }

    private static DeviceFact fact(Device device, Map<String, Double> metrics) {
        Sample sample = new Sample(device.id(), Instant.ofEpochMilli(NOW), Sample.Status.OK, metrics);
        return DeviceKinds.delivered().fact(sample, device, null);
    }

    private static List<String> targets(Step step) {
        return step.actions().stream().map(Action::target).toList();
    }
}
