package dev.interlock.rules.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import dev.interlock.rules.plan.When;
import dev.interlock.rules.schedule.TaskReport.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    private final Plan plan = plan(task("a"), task("b"), task("c", "a", "b"));
    private final Schedule schedule = Schedule.start(plan, START);
    private final List<TaskReport> reports = new ArrayList<>();

    @Test
    void tasks_without_dependencies_are_due_at_once_and_the_others_after_them() {
        assertThat(ids(at(0))).containsExactly("a", "b");
        report("a", Kind.SENT, 0);
        report("b", Kind.SENT, 0);
        assertThat(at(1).tasks()).isEmpty();
        report("a", Kind.SUCCEEDED, 2);
        assertThat(at(2).tasks()).isEmpty();
        report("b", Kind.SUCCEEDED, 3);
        assertThat(ids(at(3))).containsExactly("c");
        report("c", Kind.SENT, 3);
        report("c", Kind.SUCCEEDED, 4);
        assertThat(at(4).state()).isEqualTo(Due.State.DONE);
    }

    @Test
    void a_task_whose_finding_is_missing_is_skipped_with_all_that_wait_for_it() {
        Task read = new Task("read", new Action.GetThermalStatus("zone-1"), List.of(), 1000);
        Task act = new Task(
                "act",
                new Action.ShedJob("job-1"),
                List.of("read"),
                1000,
                Optional.of(new When("read", "value", When.Test.ABOVE, "30")));
        Schedule depending = Schedule.start(plan(read, act, task("after", "act"), task("else", "read")), START);
        reports.add(new TaskReport("read", Kind.SENT, START));
        reports.add(new TaskReport("read", Kind.SUCCEEDED, START, Map.of("value", 31)));
        assertThat(ids(depending.due(reports, START))).containsExactly("act", "else");

        reports.set(1, new TaskReport("read", Kind.SUCCEEDED, START, Map.of("value", Double.NaN)));
        assertThat(ids(depending.due(reports, START))).containsExactly("else");
        reports.add(new TaskReport("else", Kind.SENT, START));
        reports.add(new TaskReport("else", Kind.SUCCEEDED, START));
        assertThat(depending.due(reports, START).state()).isEqualTo(Due.State.DONE);
    }

    @Test
    void nothing_is_due_before_the_start() {
        assertThat(at(-1).tasks()).isEmpty();
        assertThat(at(-1).wakeUp()).contains(START);
    }

    @Test
    void an_agent_that_falls_silent_is_lost_after_five_seconds_and_the_task_is_tried_again_after_a_rest() {
        report("a", Kind.SENT, 0);
        report("b", Kind.SENT, 0);
        report("b", Kind.SUCCEEDED, 0);
        report("a", Kind.HEARTBEAT, 2);
        assertThat(at(6).wakeUp()).contains(START.plusSeconds(7));
        Due lost = at(7);
        assertThat(lost.tasks()).isEmpty();
        Instant again = lost.wakeUp().orElseThrow();
        assertThat(again).isBetween(START.plusSeconds(8), START.plusMillis(8500));
        assertThat(ids(schedule.due(reports, again))).containsExactly("a");
    }

    @Test
    void an_agent_that_is_still_at_its_task_is_not_lost_however_few_of_its_heartbeats_were_kept() {
        Task longer = new Task("a", new Action.RestartService("orders"), List.of(), 20_000);
        Schedule patient = Schedule.start(plan(longer), START);
        List<TaskReport> kept = List.of(
                new TaskReport("a", Kind.SENT, START), new TaskReport("a", Kind.HEARTBEAT, START.plusSeconds(9)));
        assertThat(patient.due(kept, START.plusSeconds(10)).wakeUp()).contains(START.plusSeconds(14));
    }

    @Test
    void heartbeats_do_not_stretch_the_timeout() {
        report("a", Kind.SENT, 0);
        for (int second = 2; second < 10; second += 2) {
            report("a", Kind.HEARTBEAT, second);
        }
        assertThat(at(9).wakeUp()).contains(START.plusSeconds(10));
    }

    @Test
    void after_two_retries_the_plan_has_failed_and_nothing_more_is_sent() {
        report("b", Kind.SENT, 0);
        report("b", Kind.SUCCEEDED, 1);
        double second = 0;
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(at(second).state()).isEqualTo(Due.State.RUNNING);
            report("a", Kind.SENT, second);
            report("a", Kind.FAILED, second + 1);
            second += 10;
        }
        assertThat(at(second).state()).isEqualTo(Due.State.FAILED);
        assertThat(at(second).failed()).containsExactly("a");
        assertThat(at(second).tasks()).isEmpty();
    }

    @Test
    void what_would_fail_alike_is_not_tried_again() {
        report("a", Kind.SENT, 0);
        report("a", Kind.HOPELESS, 1);
        assertThat(at(1).state()).isEqualTo(Due.State.FAILED);
        assertThat(at(1).failed()).containsExactly("a");
    }

    @Test
    void the_rest_doubles_with_each_try() {
        report("a", Kind.SENT, 0);
        report("a", Kind.FAILED, 1);
        report("a", Kind.SENT, 3);
        report("a", Kind.FAILED, 4);
        assertThat(at(4).wakeUp().orElseThrow()).isBetween(START.plusSeconds(6), START.plusSeconds(7));
    }

    @Test
    void success_counts_even_after_the_agent_was_taken_for_lost() {
        report("a", Kind.SENT, 0);
        report("b", Kind.SENT, 0);
        report("b", Kind.SUCCEEDED, 1);
        report("a", Kind.SUCCEEDED, 20);
        assertThat(ids(at(20))).containsExactly("c");
    }

    @Test
    void the_order_of_the_reports_makes_no_difference() {
        report("a", Kind.FAILED, 1);
        report("a", Kind.SENT, 0);
        Due due = at(2);
        Collections.reverse(reports);
        assertThat(at(2)).isEqualTo(due);
    }

    @Test
    void a_task_that_waits_for_one_that_is_not_there_is_never_due() {
        assertThat(Schedule.start(plan(task("x", "nowhere")), START)
                        .due(List.of(), START)
                        .tasks())
                .isEmpty();
    }

    private Due at(double second) {
        return schedule.due(reports, START.plusMillis((long) (second * 1000)));
    }

    private void report(String task, Kind kind, double second) {
        reports.add(new TaskReport(task, kind, START.plusMillis((long) (second * 1000))));
    }

    private static List<String> ids(Due due) {
        return due.tasks().stream().map(Task::id).toList();
    }

    private static Task task(String id, String... dependencies) {
        return new Task(id, new Action.ShedJob("job-" + id), List.of(dependencies), 1000);
    }

    private static Plan plan(Task... tasks) {
        return new Plan(new UUID(7, 9), "a test", START, 1, List.of(tasks), DecisionTag.DETERMINISTIC, "");
    }
}
