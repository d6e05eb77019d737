package dev.interlock.scenarios.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreTest {
    @Test
    void the_examples_of_the_reference_are_reckoned_as_it_says() {
        Scores run = SuccessTest.run(true, TaskCount.NONE);

        ScorePage.says("3 incidents / 2 causes = %.1f", Score.INCIDENTS_PER_CAUSE.of(run));
        ScorePage.says("1 critical alert / 2 causes = %.1f", Score.PAGES_PER_CAUSE.of(run));
        ScorePage.says("2 of 3 closed incidents = %.3f", Score.SOLVED_BY_RULES_ALONE.of(run));
    }

    @Test
    void of_no_cause_and_no_closed_incident_there_is_no_share() {
        Scores quiet = new Scores(
                true,
                TaskCount.NONE,
                "",
                new Scores.Delays(Double.NaN, Double.NaN, Double.NaN),
                List.of(),
                Duration.ofDays(1),
                List.of(),
                0,
                0,
                0,
                0,
                0,
                0,
                0);

        assertThat(Score.INCIDENTS_PER_CAUSE.of(quiet)).isNaN();
        assertThat(Score.SOLVED_BY_RULES_ALONE.of(quiet)).isNaN();
        assertThat(Score.SECONDS_TO_ACT.of(quiet)).isNaN();
        assertThat(Score.MEAN_REPLANNING_SECONDS.of(quiet)).isNaN();
        assertThat(Score.SUCCESS.of(quiet)).isEqualTo(1);
    }
}
