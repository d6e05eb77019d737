package dev.interlock.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.scenarios.report.Course;
import dev.interlock.scenarios.report.ScenarioReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was cooled more is taken back once its cause is over: soon, for the whole zone, and as nothing that anybody has to hear of. */
class SetBackTest {
    private static final Scenario STORY = Here.scenario("set-back");
    private static final Duration LONGEST = Duration.ofMinutes(15);

    @Test
    void only_the_unit_that_can_is_asked_and_it_is_back_to_normal_soon_without_a_refusal_or_an_incident_of_that() {
        ScenarioReport report = ScenarioRun.in(Here.HOME).play(STORY, STORY.seed());
        Course course = report.course();

        Instant healed = Instant.ofEpochMilli(STORY.faults().get(0).window().until());
        List<Course.Line> changes = of(course, "task", "adjust_cooling");
        assertThat(changes).allSatisfy(each -> assertThat(each.summary()).contains("crac-6"));
        assertThat(changes.get(changes.size() - 1).summary())
                .contains("\"setpoint_celsius\":22.0,\"fan_percent\":70.0");
        assertThat(changes.get(changes.size() - 1).at()).isBefore(healed.plus(LONGEST));
        assertThat(report.tallies().controlled().recommendedViolationRackMinutes())
                .as("too warm")
                .isZero();
        assertThat(report.tallies().controlled().coldRackMinutes())
                .as("too cold")
                .isZero();
        assertThat(course.refusals()).isZero();
        assertThat(of(course, "plan", "useless: warmer-air")).isEmpty();
        assertThat(of(course, "escalation", "")).isEmpty();
        assertThat(course.incidentsOpened()).as("two units and their zone").isEqualTo(3);
        assertThat(report.scores().success()).isTrue();
        assertThat(report.scores().unsafe()).isZero();
        assertThat(report.scores().causes()).as("both units grow weak at once").isEqualTo(1);
        assertThat(report.scores().changes())
                .allSatisfy(change -> assertThat(change.before()).isNotEmpty());
    }

    private static List<Course.Line> of(Course course, String kind, String start) {
        return course.lines().stream()
                .filter(line -> line.kind().equals(kind) && line.summary().startsWith(start))
                .toList();
    }
}
