package dev.interlock.scenarios.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interlock.scenarios.bound.QueueBound.Task;
import dev.interlock.scenarios.score.ScorePage;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueueBoundTest {
    private static final List<Task> TASKS = List.of(new Task(0, 20, 4), new Task(5, 10, 2), new Task(5, 8, 4));

    @Test
    void the_example_of_the_reference_is_reckoned_as_it_says() {
        QueueBound bound = QueueBound.of(TASKS, 4, 90);

        assertThat(bound.makespan()).isCloseTo(33, within(1e-9));
        assertThat(bound.meanCompletion()).isCloseTo(17, within(1e-9));
        ScorePage.says("(5 + 13 + 33) / 3 = %.0f minutes", bound.meanCompletion());
    }

    @Test
    void where_there_are_gpus_for_all_each_takes_as_long_as_it_works() {
        QueueBound bound = QueueBound.of(TASKS, 400, 90);

        assertThat(bound.makespan()).isEqualTo(20);
        assertThat(bound.meanCompletion()).isCloseTo((20 + 10 + 8) / 3.0, within(1e-9));
    }

    @Test
    void what_is_not_done_by_the_end_counts_until_then() {
        QueueBound bound = QueueBound.of(TASKS, 4, 12);

        assertThat(bound.makespan()).isEqualTo(12);
        assertThat(bound.meanCompletion()).isCloseTo((12 + 7 + 7) / 3.0, within(1e-9));
    }

    @Test
    void no_jobs_have_no_mean() {
        QueueBound bound = QueueBound.of(List.of(), 4, 90);

        assertThat(bound.makespan()).isZero();
        assertThat(bound.meanCompletion()).isNaN();
    }
}
