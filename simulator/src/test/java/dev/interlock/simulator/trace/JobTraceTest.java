package dev.interlock.simulator.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.fact.Job;
import dev.interlock.simulator.work.Order;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

final class JobTraceTest {
    private static final long START = 1_700_000_000_000L;
    private static final JobTrace.Room ROOM = new JobTrace.Room(24, 8);

    @Test
    void a_trace_of_our_own_is_played_as_written() {
        JobTrace trace = read("interlock.csv");

        assertThat(trace.orders())
                .containsExactly(
                        new Order(START, Job.Kind.TRAINING, 8, 60, 1, true, true, START + 7_200_000, 0.95, 0),
                        new Order(
                                START + 60_000,
                                Job.Kind.INFERENCE,
                                4,
                                3_600,
                                4,
                                false,
                                false,
                                Long.MAX_VALUE,
                                0.85,
                                0));
        assertThat(trace.remarks()).isEmpty();
    }

    @Test
    void a_spreadsheet_with_semicolons_and_decimal_commas_is_read() {
        JobTrace trace = read("spreadsheet.csv");

        jobs(trace).containsExactly(tuple(0L, 3, 3_600.0), tuple(7L, 4, 3_600.0));
        assertThat(trace.orders().get(0).utilization()).isEqualTo(0.85 * 2.5 / 3);
        assertThat(trace.remarks())
                .containsExactly(
                        "1 of 3 rows was left out; the first: line 4: 'priority' is '1,9'. Give a whole number.",
                        "1 job is taken with whole GPUs, which are less busy: parts of a GPU are asked for.");
    }

    @Test
    void a_list_of_Slurms_accounting_is_read() {
        JobTrace trace = read("sacct.txt");

        jobs(trace)
                .containsExactly(
                        tuple(0L, 4, 7_200.0),
                        tuple(600L, 8, 90_000.0),
                        tuple(600L, 8, 90_000.0),
                        tuple(600L, 4, 90_000.0));
        assertThat(trace.remarks())
                .containsExactly(
                        "Read as a trace of Slurm's sacct; its first job comes when the world begins.",
                        "1 of 7 rows was left out; the first: line 7: 'Submit' is 'yesterday'. Give seconds, or a time such"
                                + " as 2026-01-31T13:00:00.",
                        "3 rows are passed over: 1 for a step of a job, 1 without any run time, 1 without a GPU.",
                        "1 job is left out: more GPUs than the 192 of the data centre.",
                        "1 job is taken as several, one a rack: more GPUs than the 8 of a rack.");
    }

    @Test
    void Alibabas_pods_of_2023_are_read() {
        JobTrace trace = read("openb.csv");

        jobs(trace).containsExactly(tuple(0L, 1, 3_600.0), tuple(30L, 8, 6_600.0));
        assertThat(trace.orders())
                .extracting(Order::utilization, Order::preemptible, Order::priority)
                .containsExactly(tuple(0.425, false, 2), tuple(0.85, true, 1));
        assertThat(trace.remarks())
                .anySatisfy(remark -> assertThat(remark).contains("line 5: The pod has no 'deletion_time'"));
    }

    @Test
    void Alibabas_tasks_of_2020_are_read() {
        JobTrace trace = read("pai.csv");

        jobs(trace).containsExactly(tuple(0L, 2, 600.0));
        assertThat(trace.remarks()).anySatisfy(remark -> assertThat(remark)
                .isEqualTo(
                        "1 of 3 rows was left out; the first: line 4: 'end_time' is empty. Give seconds, or a time such as"
                                + " 2026-01-31T13:00:00."));
    }

    @Test
    void jobs_of_Helios_are_read() {
        JobTrace trace = read("helios.csv");

        jobs(trace).containsExactly(tuple(0L, 2, 3_600.0), tuple(60L, 8, 600.0), tuple(60L, 8, 600.0));
        assertThat(trace.remarks()).contains("1 row is passed over: 1 without a GPU.");
    }

    @Test
    void jobs_of_Philly_are_read() {
        JobTrace trace = read("philly.json");

        jobs(trace).containsExactly(tuple(0L, 2, 1_200.0));
        assertThat(trace.remarks())
                .contains(
                        "1 of 3 rows was left out; the first: line 13: Job 'application_1_0003' has no 'submitted_time' and"
                                + " list of 'attempts'. Give both, or leave the job out.",
                        "1 row is passed over: 1 without a GPU.");
    }

    @Test
    void traces_of_GAIA_are_taken_as_hours_where_they_have_fractions() {
        jobs(read("gaia-hours.csv")).containsExactly(tuple(0L, 1, 9_000.0), tuple(1_800L, 3, 3_600.0));
        jobs(read("gaia-seconds.csv")).containsExactly(tuple(0L, 1, 900.0), tuple(60L, 3, 1_800.0));
        assertThat(read("gaia-hours.csv").remarks()).singleElement().asString().contains("taken as hours");
        assertThat(read("gaia-seconds.csv").remarks())
                .singleElement()
                .asString()
                .contains("taken as seconds");
    }

    @Test
    void a_header_that_lacks_columns_is_told_by_the_nearest_format() {
        assertThat(of("submitted_seconds,kind,gpu,duration_seconds,priority,preemptible,deferrable\n")
                        .reasons())
                .singleElement()
                .asString()
                .startsWith("The header lacks 'gpus' of a file as Interlock has it.")
                .endsWith("Write 'gpus' instead of 'gpu'.");
        assertThat(of("job_id,gpu_num,submit_time\n1,2,3\n").reasons())
                .singleElement()
                .asString()
                .startsWith("The header lacks 'duration' of a file as Helios has it.");
        assertThat(of("a\n1\n").reasons()).singleElement().asString().contains("as Interlock has it");
    }

    @Test
    void a_trace_without_a_job_for_the_floor_is_refused_with_the_reasons() {
        assertThat(of("submit_time,duration,gpu_num\n0,60,0\n5,60,1000\n").reasons())
                .singleElement()
                .asString()
                .contains("no job for this data centre", "1 without a GPU", "more GPUs than the 192");
        assertThat(of("submit_time,duration,gpu_num\n0,60,x\n").objections())
                .singleElement()
                .satisfies(why -> assertThat(why.line()).isEqualTo(2));
    }

    private static Parsed<JobTrace> of(String text) {
        return JobTrace.of(text, START, ROOM);
    }

    private static JobTrace read(String name) {
        return JobTrace.read(Path.of("src/test/resources/dev/interlock/simulator/trace", name), START, ROOM)
                .orThrow();
    }

    private static AbstractListAssert<?, List<? extends Tuple>, Tuple, ObjectAssert<Tuple>> jobs(JobTrace trace) {
        return assertThat(trace.orders())
                .extracting(order -> (order.submittedAt() - START) / 1_000, Order::gpus, Order::durationSeconds);
    }
}
