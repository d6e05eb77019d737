package dev.interlock.routes.plans;

import dev.interlock.advisor.Finding;
import dev.interlock.routes.agents.envelope.AgentResult;
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

/**
 * An approved plan on its way: its schedule, and what was reported of its tasks. A task counts as sent once its agent, or
 * whoever takes it there, was heard at it: while it waits to be recorded, no time runs against it.
 */
final class Execution {
    private static final String SILENT = "its agent did not answer in time.";

    private final Plan plan;
    private final Instant start;
    private final Schedule schedule;
    private final List<TaskReport> reports;
    private final Map<String, Integer> tries;
    private final List<Finding> findings;
    private final Map<String, Delivery> handedOver = new LinkedHashMap<>();
    private final Map<String, Delivery> unanswered = new LinkedHashMap<>();
    private final Map<String, Instant> sentAt = new LinkedHashMap<>();
    private final List<Lapse> lapsed = new ArrayList<>();

    Execution(Plan plan, Instant now) {
        this(new Progress(plan, now, List.of(), Map.of(), List.of()));
    }

    /** Goes on where it was interrupted: what was under way falls silent and is tried again. */
    Execution(Progress progress) {
        this.plan = progress.plan();
        this.start = progress.start();
        this.schedule = Schedule.start(plan, start);
        this.reports = new ArrayList<>(progress.reports());
        this.tries = new LinkedHashMap<>(progress.tries());
        this.findings = new ArrayList<>(progress.findings());
    }

    Plan plan() {
        return plan;
    }

    Progress progress() {
        return new Progress(plan, start, reports, tries, findings);
    }

    /** What its agents answered so far. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** The tasks to be handed over now, each once. */
    List<Delivery> handOver(Instant now) {
        List<Delivery> deliveries = new ArrayList<>();
        for (Task task : schedule.due(reports, now).tasks()) {
            if (!handedOver.containsKey(task.id())) {
                lapse(task.id(), now);
                Delivery delivery = new Delivery(plan, task, tries.merge(task.id(), 1, Integer::sum));
                handedOver.put(task.id(), delivery);
                unanswered.put(task.id(), delivery);
                deliveries.add(delivery);
            }
        }
        return deliveries;
    }

    private void lapse(String task, Instant now) {
        Instant sent = sentAt.getOrDefault(task, now);
        Optional.ofNullable(unanswered.remove(task))
                .ifPresent(delivery -> lapsed.add(new Lapse(delivery, Duration.between(sent, now))));
    }

    /** Hands out, once, the tries that were given up without an answer. */
    List<Lapse> takeLapsed() {
        List<Lapse> given = List.copyOf(lapsed);
        lapsed.clear();
        return given;
    }

    /** Somebody is at the task; true where that was not known before. */
    boolean heartbeat(Delivery delivery, Instant now) {
        String task = delivery.task().id();
        if (sent(delivery, now)) {
            return true;
        }
        if (delivery.equals(unanswered.get(task))) {
            reports.removeIf(
                    report -> report.kind() == Kind.HEARTBEAT && report.task().equals(task));
            reports.add(new TaskReport(task, Kind.HEARTBEAT, now));
        }
        return false;
    }

    private boolean sent(Delivery delivery, Instant now) {
        String task = delivery.task().id();
        boolean first = handedOver.remove(task, delivery);
        if (first) {
            reports.add(new TaskReport(task, Kind.SENT, now));
            sentAt.put(task, now);
        }
        return first;
    }

    void report(Delivery delivery, AgentResult result, Instant now) {
        String task = delivery.task().id();
        sent(delivery, now);
        boolean newest = unanswered.remove(task, delivery);
        if (result.ok()) {
            reports.add(new TaskReport(task, Kind.SUCCEEDED, now, result.out()));
            findings.add(new Finding(task, delivery.task().action(), result.out(), ""));
        } else if (newest) {
            // A failure of a try that was given up says nothing about the one that is under way.
            reports.add(new TaskReport(task, result.isHopeless() ? Kind.HOPELESS : Kind.FAILED, now));
            findings.add(new Finding(task, delivery.task().action(), result.out(), result.reason()));
        }
    }

    /** How the plan ended; empty while it has not. */
    Optional<LivePlans.End> end(Instant now) {
        Due due = schedule.due(reports, now);
        return switch (due.state()) {
            case RUNNING -> Optional.empty();
            case DONE -> Optional.of(end(Attempt.State.DONE, "Every task was carried out."));
            case FAILED -> Optional.of(end(Attempt.State.FAILED, why(due.failed(), now)));
        };
    }

    private LivePlans.End end(Attempt.State state, String reason) {
        return new LivePlans.End(plan, state, reason, findings());
    }

    private String why(List<String> failed, Instant now) {
        List<String> sentences = new ArrayList<>();
        for (String task : failed) {
            String reason = unanswered.containsKey(task) ? SILENT : latestFailure(task);
            lapse(task, now);
            sentences.add("Task '%s' failed: %s".formatted(task, reason));
        }
        return String.join(" ", sentences);
    }

    private String latestFailure(String task) {
        return findings.stream()
                .filter(finding -> finding.task().equals(task) && !finding.ok())
                .reduce((first, second) -> second)
                .map(Finding::failure)
                .orElse(SILENT);
    }
}
