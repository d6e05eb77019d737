package dev.interlock.routes.decide;

import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import dev.interlock.rules.schedule.Due;
import dev.interlock.rules.schedule.Schedule;
import dev.interlock.rules.schedule.TaskReport;
import dev.interlock.rules.schedule.TaskReport.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An approved plan on its way: its schedule, and what was reported of its tasks. */
final class Execution {
    private final Plan plan;
    private final Schedule schedule;
    private final List<TaskReport> reports = new ArrayList<>();
    private final Map<String, Integer> tries = new LinkedHashMap<>();
    private final Map<String, String> reasons = new LinkedHashMap<>();

    Execution(Plan plan, Instant now) {
        this.plan = plan;
        this.schedule = Schedule.start(plan, now);
    }

    Plan plan() {
        return plan;
    }

    /** The tasks to be sent now; they count as sent from here on. */
    List<Delivery> send(Instant now) {
        List<Delivery> deliveries = new ArrayList<>();
        for (Task task : schedule.due(reports, now).tasks()) {
            reports.add(new TaskReport(task.id(), Kind.SENT, now));
            deliveries.add(new Delivery(plan, task, tries.merge(task.id(), 1, Integer::sum)));
        }
        return deliveries;
    }

    void heartbeat(Task task, Instant now) {
        reports.add(new TaskReport(task.id(), Kind.HEARTBEAT, now));
    }

    void report(Event.Reported report, Instant now) {
        boolean ok = report.result().ok();
        reports.add(new TaskReport(report.task(), ok ? Kind.SUCCEEDED : Kind.FAILED, now));
        if (!ok) {
            reasons.put(report.task(), report.result().reason());
        }
    }

    /** How the plan ended; empty while it has not. */
    Optional<Executions.End> end(Instant now) {
        Due due = schedule.due(reports, now);
        return switch (due.state()) {
            case RUNNING -> Optional.empty();
            case DONE -> Optional.of(new Executions.End(plan, Attempt.State.DONE, "Every task was carried out."));
            case FAILED -> Optional.of(new Executions.End(plan, Attempt.State.FAILED, why(due.failed())));
        };
    }

    private String why(List<String> failed) {
        List<String> sentences = new ArrayList<>();
        for (String task : failed) {
            String reason = reasons.getOrDefault(task, "its agent did not answer in time");
            sentences.add("Task '%s' failed: %s".formatted(task, reason));
        }
        return String.join(" ", sentences);
    }
}
