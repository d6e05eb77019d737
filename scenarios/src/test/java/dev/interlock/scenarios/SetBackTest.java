package dev.interlock.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.scenarios.report.Course;
import dev.interlock.scenarios.report.ScenarioReport;
import dev.interlock.scenarios.report.TimelineLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was cooled more is taken back once its cause is over: soon, for the whole zone, and as nothing that anybody has to hear of. */
class SetBackTest {
    private static final Scenario STORY = Here.scenario("set-back");
    private static final Duration LONGEST = Duration.ofMinutes(15);

    @Test
    void a_zone_is_back_to_normal_within_a_quarter_of_an_hour_and_nothing_of_it_is_refused_useless_or_an_incident() {
        ScenarioReport report = ScenarioRun.in(Here.HOME).play(STORY, STORY.seed());
        Course course = report.course();

        Instant healed = Instant.ofEpochMilli(STORY.faults().get(0).window().until());
        List<TimelineLine> changes = of(course, "task", "adjust_cooling");
        List<TimelineLine> last = changes.subList(changes.size() - 3, changes.size());
        assertThat(last).extracting(TimelineLine::summary).allSatisfy(each -> assertThat(each)
                .contains("\"setpoint_celsius\":22.0,\"fan_percent\":70.0"));
        assertThat(last)
                .extracting(each -> each.summary().split(" ", 3)[1])
                .containsExactly("crac-4", "crac-5", "crac-6");
        assertThat(last).allSatisfy(each -> assertThat(each.at()).isBefore(healed.plus(LONGEST)));
        assertThat(course.refusals()).isZero();
        assertThat(of(course, "plan", "useless: warmer-air")).isEmpty();
        assertThat(of(course, "escalation", "")).isEmpty();
        assertThat(course.incidentsOpened()).as("two units and their zone").isEqualTo(3);
        assertThat(report.scores().success()).isTrue();
        assertThat(report.scores().unsafe()).isZero();
        assertThat(report.scores().causes()).as("both units grow weak at once").isEqualTo(1);
        assertThat(report.scores().changes())
                .as("each of three units is told thrice to cool more and thrice less")
                .hasSize(18);
        assertThat(report.scores().changes())
                .allSatisfy(change -> assertThat(change.before()).isNotEmpty());
        assertThat(report.scores().replans())
                .as("colder air that did not help")
                .isNotEmpty()
                .allSatisfy(replan -> assertThat(replan.distance()).isPositive());
    }

    private static List<TimelineLine> of(Course course, String kind, String start) {
        return course.lines().stream()
                .filter(line -> line.kind().equals(kind) && line.summary().startsWith(start))
                .toList();
    }
}
