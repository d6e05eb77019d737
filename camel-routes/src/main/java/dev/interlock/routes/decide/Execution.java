package dev.interlock.routes.decide;

import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An approved plan on its way: thin until the schedule is there. */
final class Execution {
    private final Plan plan;
    private final Map<String, String> outcomes = new LinkedHashMap<>();
    private boolean sent;

    Execution(Plan plan, Instant now) {
        this.plan = plan;
    }

    Plan plan() {
        return plan;
    }

    List<Delivery> due(Instant now) {
        List<Delivery> due = new ArrayList<>();
        if (!sent) {
            for (Task task : plan.tasks()) {
                due.add(new Delivery(plan, task, 1));
            }
            sent = true;
        }
        return due;
    }

    void report(Event.Reported report, Instant now) {
        outcomes.put(report.task(), report.result().ok() ? "" : report.result().reason());
    }

    Optional<Executions.End> end(Instant now) {
        if (outcomes.size() < plan.tasks().size()) {
            return Optional.empty();
        }
        String failures = String.join(" ", outcomes.values()).strip();
        return Optional.of(new Executions.End(
                plan,
                failures.isEmpty() ? Attempt.State.DONE : Attempt.State.FAILED,
                failures.isEmpty() ? "Every task was carried out." : failures));
    }
}
