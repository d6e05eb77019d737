package dev.interlock.scenarios.score;

import static dev.interlock.scenarios.score.Tasks.cap;
import static dev.interlock.scenarios.score.Tasks.tell;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuccessTest {
    @Test
    void leaves_are_the_tasks_that_no_other_waits_for() {
        List<PlannedTask> plan =
                List.of(cap("a", "rack-1", 400), cap("b", "rack-2", 400), tell("c", "a"), tell("d", "a"));

        assertThat(TaskCount.of(plan, Set.of("a", "b", "c"))).isEqualTo(new TaskCount(4, 3, 3, 1));
    }

    @Test
    void four_of_five_tasks_are_enough_and_one_failed_leaf_of_five_is_not_too_many() {
        assertThat(new TaskCount(5, 4, 5, 1).enough()).isTrue();
        assertThat(new TaskCount(10, 7, 10, 1).enough()).as("tasks").isFalse();
        assertThat(new TaskCount(10, 9, 4, 1).enough()).as("leaves").isFalse();
        assertThat(TaskCount.NONE.enough()).as("nothing was to be done").isTrue();
    }

    @Test
    void a_run_succeeds_where_the_root_is_verified_and_the_tasks_were_carried_out() {
        assertThat(run(true, new TaskCount(5, 4, 5, 1)).success()).isTrue();
        assertThat(run(false, new TaskCount(5, 5, 5, 0)).success()).isFalse();
        assertThat(run(true, new TaskCount(5, 3, 5, 2)).success()).isFalse();
    }

    @Test
    void the_example_of_the_reference_is_reckoned_as_it_says() {
        TaskCount all = new TaskCount(5, 4, 5, 1);
        SuccessRate rate = SuccessRate.of(List.of(run(true, all), run(true, all), run(true, all), run(false, all)));

        assertThat(rate).isEqualTo(new SuccessRate(3, 4));
        ScorePage.says("SR = 3 / 4: `%s`", rate.words());
    }

    @Test
    void of_no_run_there_is_no_rate() {
        assertThat(SuccessRate.of(List.of()).words()).isEqualTo("-");
    }

    static Scores run(boolean verified, TaskCount tasks) {
        return new Scores(
                verified,
                tasks,
                "",
                new Scores.Delays(30, 60, 900),
                List.of(),
                Duration.ofHours(2),
                List.of(),
                0,
                2,
                3,
                3,
                2,
                1,
                0);
    }
}
