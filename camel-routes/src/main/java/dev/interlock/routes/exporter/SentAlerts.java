package dev.interlock.routes.exporter;

import dev.interlock.routes.audit.entry.AlertEntry;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.entry.PlanEntry;
import dev.interlock.rules.instance.FleetAnomaly;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Counts the alerts that people were told, by severity and by what each answers: one of the four anomalies, the name of another
 * condition, or {@code other}. Reads what is recorded, one entry after the other.
 */
final class SentAlerts implements Consumer<Entry> {
    private static final int MOST_PLANS = 10_000;
    private static final String OTHER = "other";

    private final Counter sent;
    private final Map<String, String> conditions = new LinkedHashMap<>();

    SentAlerts(PrometheusRegistry registry) {
        // Whoever samples exemplars looks for a tracer, which comes with another library.
        this.sent = Counter.builder()
                .withoutExemplars()
                .name("lambda_labs_monitor_alerts_sent_total")
                .help("Alerts that people were told.")
                .labelNames("severity", "type")
                .register(registry);
    }

    @Override
    public void accept(Entry entry) {
        if (entry instanceof PlanEntry plan && plan.condition() != null) {
            remember(plan.planId(), plan.condition());
        } else if (entry instanceof AlertEntry alert) {
            sent.labelValues(alert.severity(), type(alert.origin().decisionId()))
                    .inc();
        }
    }

    private void remember(String plan, String condition) {
        conditions.put(plan, FleetAnomaly.wordOf(condition));
        if (conditions.size() > MOST_PLANS) {
            conditions.remove(conditions.keySet().iterator().next());
        }
    }

    /** A plan of several conditions names them all, which would be a label without end. */
    private String type(@Nullable String plan) {
        String condition = plan == null ? OTHER : conditions.getOrDefault(plan, OTHER);
        return condition.matches("[a-z0-9_-]+") ? condition : OTHER;
    }
}
