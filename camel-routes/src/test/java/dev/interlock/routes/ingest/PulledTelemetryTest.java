package dev.interlock.routes.ingest;

import static dev.interlock.routes.ingest.IngestBench.sample;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.fact.Job;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The simulated data centre's doors, pulled over real HTTP. */
class PulledTelemetryTest {
    private static final String JOB = """
            {"job_id":"%s","state":"running","kind":"training","rack":"%s","gpus":8,"priority":3,"preemptible":true,\
            "deferrable":true,"power_watts":5000,"submitted_at":"2026-01-05T00:00:00Z","remaining_seconds":3600}""";

    private final StandIn world = new StandIn();
    private final IngestBench bench = IngestBench.open(
            "source.simulator.enabled", "true",
            "source.simulator.url", world.url(),
            "source.simulator.period", "20",
            "source.jobs.period", "20");

    @AfterEach
    void stop() {
        bench.close();
        world.close();
    }

    @Test
    void the_newest_samples_are_taken_once_however_often_they_are_shown() throws Exception {
        world.shows("/jobs", "[]");
        world.shows("/telemetry", "[" + sample("rack-1", 1, "\"inlet_celsius\":24") + "]");
        assertThat(bench.nextSample().deviceId()).isEqualTo("rack-1");
        await(() -> bench.counted("interlock.repeated", "source", "ingest-simulator") > 3);
        bench.letters.clear();

        world.shows("/telemetry", "[" + sample("rack-1", 2, "\"inlet_celsius\":25") + "]");
        assertThat(bench.nextSample().metric("inlet_celsius")).isEqualTo(25);
        assertThat(bench.letters).isEmpty();
    }

    @Test
    void a_world_that_answers_nonsense_or_not_at_all_is_asked_again() throws Exception {
        world.shows("/telemetry", 500, "");
        await(() -> bench.codes().contains("source-error"));
        world.shows("/telemetry", "<html>");
        await(() -> bench.codes().contains("malformed"));

        world.shows("/telemetry", sample("rack-1", 1, "\"inlet_celsius\":24"));
        assertThat(bench.nextSample().deviceId()).isEqualTo("rack-1");
    }

    @Test
    void a_world_that_is_not_there_is_a_dead_letter() throws Exception {
        world.close();

        await(() -> unreachable("ingest-simulator") && unreachable("ingest-jobs"));
    }

    @Test
    void the_queue_is_handed_on_without_what_cannot_be_read() throws Exception {
        world.shows(
                "/jobs",
                "[%s,%s,%s,{\"job_id\":\"job-4\"},%s]"
                        .formatted(
                                JOB.formatted("job-1", "rack-1"),
                                JOB.formatted("job-2", "rack-99"),
                                JOB.formatted("job-1", "rack-2"),
                                JOB.formatted("job-5", "rack-2")));
        List<Job> queue = bench.queues.poll(20, TimeUnit.SECONDS);

        assertThat(queue).extracting(Job::id).containsExactly("job-1", "job-5");
        assertThat(queue).extracting(Job::at).containsOnly(IngestBench.NOW.toEpochMilli());
        assertThat(bench.codes()).contains("unknown-device", "duplicate", "field");
    }

    @Test
    void a_queue_that_breaks_off_is_not_taken_for_a_shorter_one() throws Exception {
        world.shows("/jobs", "[" + JOB.formatted("job-1", "rack-1") + ",");
        await(() -> bench.letters.stream()
                .anyMatch(letter ->
                        letter.route().equals("ingest-jobs") && letter.code().equals("malformed")));

        assertThat(bench.queues).isEmpty();
    }

    private boolean unreachable(String route) {
        return bench.counted("interlock.dead.letters", "source", route, "reason", "unreachable") > 0;
    }

    /** Waits on what the dead letters and counters show; the routes run on their own timers. */
    private static void await(BooleanSupplier condition) throws InterruptedException {
        Awaiting.until(condition);
    }
}
