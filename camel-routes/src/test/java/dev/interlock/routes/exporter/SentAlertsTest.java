package dev.interlock.routes.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.audit.entry.AlertEntry;
import dev.interlock.routes.audit.entry.Origin;
import dev.interlock.routes.audit.entry.PlanEntry;
import dev.interlock.rules.incident.Attempt;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class SentAlertsTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final SentAlerts sent = new SentAlerts(registry);

    @Test
    void an_alert_counts_under_its_severity_and_the_condition_that_its_plan_answers() {
        sent.accept(planFor("plan-1", "rack-too-warm"));
        sent.accept(alert("critical", "plan-1"));
        sent.accept(alert("critical", "plan-1"));

        assertThat(counted("critical", "rack-too-warm")).isEqualTo(2);
    }

    @Test
    void an_alert_of_no_known_plan_or_of_one_with_several_conditions_is_of_another_type() {
        sent.accept(planFor("plan-2", "rack-too-warm, rack-too-cool"));
        sent.accept(alert("warning", "plan-2"));
        sent.accept(alert("warning", "plan-3"));

        assertThat(counted("warning", "other")).isEqualTo(2);
    }

    private double counted(String severity, String type) {
        CounterSnapshot counter =
                (CounterSnapshot) registry.scrape().stream().findFirst().orElseThrow();
        return counter.getDataPoints().stream()
                .filter(each -> each.getLabels().equals(Labels.of("severity", severity, "type", type)))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static PlanEntry planFor(String plan, String condition) {
        return new PlanEntry(
                Origin.at(NOON), plan, 1, Attempt.State.PROPOSED, "cooler", null, condition, null, 1, null, null);
    }

    private static AlertEntry alert(String severity, String plan) {
        return new AlertEntry(Origin.at(NOON).decision(plan), severity, "rack-9", "Too warm.", "log");
    }
}
