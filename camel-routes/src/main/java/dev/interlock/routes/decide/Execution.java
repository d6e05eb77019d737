package dev.interlock.routes.decide;

import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import dev.interlock.rules.schedule.Due;
import dev.interlock.rules.schedule.Schedule;
import dev.interlock.rules.schedule.TaskReport;
import dev.interlock.rules.schedule.TaskReport.Kind;
import java.time.Duration;
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
    private final Map<String, Delivery> unanswered = new LinkedHashMap<>();
    private final Map<String, Instant> sentAt = new LinkedHashMap<>();
    private final List<Lapse> lapsed = new ArrayList<>();

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
            lapse(task.id(), now);
            sentAt.put(task.id(), now);
            Delivery delivery = new Delivery(plan, task, tries.merge(task.id(), 1, Integer::sum));
            unanswered.put(task.id(), delivery);
            deliveries.add(delivery);
        }
        return deliveries;
    }

    private void lapse(String task, Instant now) {
        Instant sent = sentAt.getOrDefault(task, now);
        Optional.ofNullable(unanswered.remove(task))
                .ifPresent(delivery -> lapsed.add(new Lapse(delivery, Duration.between(sent, now))));
    }

    /** The tries that were given up without an answer since this was asked last. */
    List<Lapse> lapsed() {
        List<Lapse> given = List.copyOf(lapsed);
        lapsed.clear();
        return given;
    }

    void heartbeat(Task task, Instant now) {
        reports.add(new TaskReport(task.id(), Kind.HEARTBEAT, now));
    }

    void report(Event.Reported report, Instant now) {
        String task = report.delivery().task().id();
        boolean newest = unanswered.remove(task, report.delivery());
        if (report.result().ok()) {
            reports.add(new TaskReport(task, Kind.SUCCEEDED, now));
        } else if (newest) {
            // A failure of a try that was given up says nothing about the one that is under way.
            reports.add(new TaskReport(task, Kind.FAILED, now));
            reasons.put(task, report.result().reason());
        }
    }

    /** How the plan ended; empty while it has not. */
    Optional<Executions.End> end(Instant now) {
        Due due = schedule.due(reports, now);
        return switch (due.state()) {
            case RUNNING -> Optional.empty();
            case DONE -> Optional.of(new Executions.End(plan, Attempt.State.DONE, "Every task was carried out."));
            case FAILED -> Optional.of(new Executions.End(plan, Attempt.State.FAILED, why(due.failed(), now)));
        };
    }

    private String why(List<String> failed, Instant now) {
        List<String> sentences = new ArrayList<>();
        for (String task : failed) {
            String reason = unanswered.containsKey(task)
                    ? "its agent did not answer in time."
                    : reasons.getOrDefault(task, "its agent did not answer in time.");
            lapse(task, now);
            sentences.add("Task '%s' failed: %s".formatted(task, reason));
        }
        return String.join(" ", sentences);
    }
}
