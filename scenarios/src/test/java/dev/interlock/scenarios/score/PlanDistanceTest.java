package dev.interlock.scenarios.score;

import static dev.interlock.scenarios.score.Tasks.cap;
import static dev.interlock.scenarios.score.Tasks.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanDistanceTest {
    private static final List<PlannedTask> CAPS_THEN_WORD =
            List.of(cap("a", "rack-1", 400), cap("b", "rack-2", 400), tell("c", "a", "b"));

    @Test
    void the_example_of_the_reference_is_reckoned_as_it_says() {
        List<PlannedTask> next = List.of(cap("a", "rack-1", 300), tell("c", "a"), cap("d", "rack-3", 300, "c"));

        double distance = PlanDistance.between(CAPS_THEN_WORD, next);

        assertThat(distance).isEqualTo((1 + 1 + 2 + 4 + 4) / 5.0);
        ScorePage.says("TGED = (1 + 1 + 2 + 4 + 4) / (3 + 2) = %.1f", distance);
    }

    @Test
    void a_plan_is_no_distance_from_itself_in_whatever_order_its_tasks_stand() {
        List<PlannedTask> turned = List.of(CAPS_THEN_WORD.get(2), CAPS_THEN_WORD.get(0), CAPS_THEN_WORD.get(1));

        assertThat(PlanDistance.between(CAPS_THEN_WORD, turned)).isZero();
    }

    @Test
    void a_task_that_gets_another_argument_target_or_agent_is_one_edit() {
        PlannedTask before = cap("a", "rack-1", 400);

        assertThat(PlanDistance.between(List.of(before), List.of(cap("a", "rack-1", 300))))
                .isEqualTo(1);
        assertThat(PlanDistance.between(List.of(before), List.of(cap("a", "rack-2", 400))))
                .isEqualTo(1);
        assertThat(PlanDistance.between(
                        List.of(before),
                        List.of(new PlannedTask(
                                "a", before.type(), "rack-1", before.args(), "MetricAgent", before.dependencies()))))
                .isEqualTo(1);
    }

    @Test
    void what_is_deep_weighs_more_and_no_more_than_sixteen() {
        assertThat(IntStream.range(0, 7)
                        .mapToDouble(PlanDistanceTest::changedAtDepth)
                        .toArray())
                .containsExactly(1, 2, 4, 8, 16, 16, 16);
    }

    /** The sum of the edits where the task at a depth of a chain does something else. */
    private static double changedAtDepth(int depth) {
        List<PlannedTask> chain = chain(7, 400);
        List<PlannedTask> other = new ArrayList<>(chain);
        other.set(depth, chain(7, 300).get(depth));
        return PlanDistance.between(chain, other) * (7 + 6);
    }

    private static List<PlannedTask> chain(int length, int watts) {
        return IntStream.range(0, length)
                .mapToObj(each -> each == 0
                        ? cap("t0", "rack-0", watts)
                        : cap("t" + each, "rack-" + each, watts, "t" + (each - 1)))
                .toList();
    }

    @Test
    void a_dependency_that_is_lost_and_one_that_is_won_weigh_as_the_task_that_waits() {
        List<PlannedTask> apart = List.of(cap("a", "rack-1", 400), cap("b", "rack-2", 400));
        List<PlannedTask> inTurn = List.of(cap("a", "rack-1", 400), cap("b", "rack-2", 400, "a"));

        assertThat(PlanDistance.between(apart, inTurn)).isEqualTo(2 / 2.0);
        assertThat(PlanDistance.between(inTurn, apart)).isEqualTo(2 / 3.0);
    }

    @Test
    void tasks_that_wait_for_each_other_have_a_distance_too() {
        List<PlannedTask> cycle = List.of(cap("a", "rack-1", 400, "b"), cap("b", "rack-2", 400, "a"));

        assertThat(PlanDistance.between(cycle, cycle)).isZero();
        assertThat(PlanDistance.between(cycle, List.of())).isPositive().isFinite();
    }

    @Test
    void a_plan_of_nothing_has_no_distance_to_anything() {
        assertThat(PlanDistance.between(List.of(), CAPS_THEN_WORD)).isNaN();
    }

    @Test
    void there_and_back_are_the_same_edits_where_only_actions_differ() {
        SplittableRandom random = new SplittableRandom(1);
        for (int plan = 0; plan < 200; plan++) {
            List<PlannedTask> one = plan(random, 300);
            List<PlannedTask> other = one.stream()
                    .map(task -> random.nextBoolean()
                            ? task
                            : new PlannedTask(
                                    task.id(), task.type(), "rack-9", task.args(), task.agent(), task.dependencies()))
                    .toList();

            assertThat(PlanDistance.between(one, one)).isZero();
            assertThat(PlanDistance.between(one, other))
                    .isCloseTo(PlanDistance.between(other, one), within(1e-12))
                    .isBetween(0.0, 16.0);
            assertThat(PlanDistance.between(one, other) == 0).isEqualTo(one.equals(other));
        }
    }

    /** A plan in which each task waits for some of those before it. */
    private static List<PlannedTask> plan(SplittableRandom random, int watts) {
        return IntStream.range(0, 1 + random.nextInt(8))
                .mapToObj(each -> cap(
                        "t" + each,
                        "rack-" + each,
                        watts,
                        IntStream.range(0, each)
                                .filter(before -> random.nextInt(3) == 0)
                                .mapToObj(before -> "t" + before)
                                .toArray(String[]::new)))
                .toList();
    }
}
