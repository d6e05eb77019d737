package dev.interlock.routes.web.body;

import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.instance.FleetFinding;
import dev.interlock.rules.plan.Action;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is anomalous about a GPU or an instance, and what the newest remedy for it recommends. */
public record FleetAnomalyBody(
        String instanceId,
        String device,
        String type,
        String condition,
        Instant since,
        String job,
        String user,
        List<String> recommended) {
    /**
     * As the API shows it.
     *
     * @param gpu what it is about, where that is a GPU
     * @param attempts among which the newest remedy for it is looked for
     */
    public static FleetAnomalyBody of(FleetFinding finding, @Nullable Gpu gpu, List<Attempt> attempts) {
        Condition condition = finding.condition();
        return new FleetAnomalyBody(
                finding.instance().id(),
                condition.device(),
                finding.type(),
                condition.name(),
                Instant.ofEpochMilli(condition.since()),
                gpu == null ? "" : gpu.job(),
                gpu == null ? "" : gpu.user(),
                recommended(condition, attempts));
    }

    private static List<String> recommended(Condition condition, List<Attempt> attempts) {
        return attempts.stream()
                .filter(condition::isAnsweredBy)
                .max(Comparator.comparingLong(Attempt::startedAt))
                .map(attempt -> attempt.actions().stream()
                        .map(FleetAnomalyBody::words)
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    private static String words(Action action) {
        return action instanceof Action.Alert alert
                ? alert.message()
                : "%s %s".formatted(action.type().contractName(), action.target());
    }
}
