package dev.interlock.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.NightlyBuild;
import dev.interlock.scenarios.report.ScenarioReport;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Where nothing is wrong, nothing is done and nobody is called: a quarter of an hour in each build, three days at night. */
class QuietHallTest {
    private static final Scenario NIGHT =
            Here.scenario("quiet-night").lasting(NightlyBuild.choose(Duration.ofMinutes(15), Duration.ofDays(3)));

    @Test
    void a_hall_without_a_fault_is_left_alone() {
        ScenarioReport report = ScenarioRun.in(Here.HOME).play(NIGHT, NIGHT.seed());

        assertThat(report.unmet()).isEmpty();
        assertThat(report.course().changes()).isEmpty();
        assertThat(report.course().refusals()).isZero();
    }
}
