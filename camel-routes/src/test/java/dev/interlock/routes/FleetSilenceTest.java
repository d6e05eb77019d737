package dev.interlock.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.audit.entry.AlertEntry;
import dev.interlock.routes.audit.entry.IncidentEntry;
import dev.interlock.routes.audit.entry.OutcomeEntry;
import dev.interlock.routes.audit.entry.TaskEntry;
import dev.interlock.rules.plan.ActionType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nearly every node of a site falls silent for nineteen hours; half of them come back, the others a day later. */
@Timeout(600)
final class FleetSilenceTest {
    private static final String SITE = "site";
    private static final int MINUTES_AFTER = 90;

    /** Warm air is a matter of its own, and so is that a minute passes here while the page is being asked: decisions come late. */
    private static final Set<String> OTHERS = Set.of("floor", "interlock");

    @Test
    void a_site_that_falls_silent_is_one_incident_without_action_and_over_when_all_are_back(@TempDir Path folder)
            throws InterruptedException {
        try (IpmiDay day =
                new IpmiDay(folder, IpmiDay.read(Path.of("src/test/resources/ipmi/twenty-nodes.csv")), MINUTES_AFTER)) {
            day.pass(Duration.ofMinutes(8));

            isOneIncident(day);
            assertThat(day.controller().census().inventory().devices()).hasSize(20 + 1);
        }
    }

    static void isOneIncident(IpmiDay day) {
        List<IncidentEntry> incidents = day.recorded(IncidentEntry.class);
        assertThat(incidents.stream()
                        .filter(entry -> entry.change() == IncidentEntry.Change.OPENED)
                        .map(IncidentEntry::domain)
                        .filter(domain -> !OTHERS.contains(domain)))
                .as("incidents besides that of nodes that breathe warm air")
                .containsExactly(SITE);
        assertThat(incidents.stream()
                        .filter(entry -> entry.domain().equals(SITE))
                        .map(IncidentEntry::change))
                .as("of the site, the newest first")
                .containsExactly(IncidentEntry.Change.CLOSED, IncidentEntry.Change.QUIET, IncidentEntry.Change.OPENED);
        assertThat(day.recorded(AlertEntry.class).stream()
                        .filter(alert -> alert.target().equals(SITE)))
                .as("a person is told once")
                .hasSize(1);
        assertThat(day.recorded(AlertEntry.class).stream()
                        .filter(alert -> !alert.target().equals("interlock")))
                .as("no storm")
                .hasSizeLessThan(10);
        List<String> done = day.recorded(OutcomeEntry.class).stream()
                .map(outcome -> outcome.planId() + outcome.taskId())
                .toList();
        assertThat(day.recorded(TaskEntry.class).stream()
                        .filter(task -> done.contains(task.planId() + task.taskId()))
                        .map(TaskEntry::type))
                .as("nothing but telling is done")
                .allMatch(type ->
                        ActionType.named(type).filter(each -> each.changes()).isEmpty());
        assertThat(day.controller().room().view().incidents().stream()
                        .filter(incident -> !OTHERS.contains(incident.domain())))
                .as("back to normal")
                .isEmpty();
    }
}
