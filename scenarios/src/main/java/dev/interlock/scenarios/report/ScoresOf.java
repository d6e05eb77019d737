package dev.interlock.scenarios.report;

import dev.interlock.routes.audit.entry.ConditionEntry;
import dev.interlock.routes.audit.entry.EscalationEntry;
import dev.interlock.routes.audit.entry.IncidentEntry;
import dev.interlock.routes.audit.entry.VerdictEntry;
import dev.interlock.routes.audit.entry.ViolationEntry;
import dev.interlock.routes.audit.reading.AuditReader;
import dev.interlock.scenarios.report.PlanTrails.Done;
import dev.interlock.scenarios.score.Scores;
import dev.interlock.scenarios.score.Scores.Delays;
import dev.interlock.scenarios.score.TaskCount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads from the audit of a controller how well a run was controlled. */
public final class ScoresOf {
    private final Expectation expect;
    private final PlanTrails plans;
    private final List<ConditionEntry> conditions;
    private final List<IncidentEntry> incidents;
    private final List<Done> done;
    private final List<ViolationEntry> violations;
    private final Set<String> escalated;
    private final Set<String> approved;

    private ScoresOf(AuditReader reader, Expectation expect) {
        this.expect = expect;
        plans = PlanTrails.of(reader);
        conditions = CourseOf.oldestFirst(reader, ConditionEntry.class);
        incidents = CourseOf.oldestFirst(reader, IncidentEntry.class);
        done = plans.done().toList();
        violations = CourseOf.oldestFirst(reader, ViolationEntry.class);
        escalated = CourseOf.oldestFirst(reader, EscalationEntry.class).stream()
                .map(EscalationEntry::domain)
                .collect(Collectors.toSet());
        approved = CourseOf.oldestFirst(reader, VerdictEntry.class).stream()
                .filter(VerdictEntry::approved)
                .map(verdict -> verdict.planId() + "/" + (verdict.taskId() == null ? "" : verdict.taskId()))
                .collect(Collectors.toSet());
    }

    /** Something that goes wrong by itself. */
    public record Trouble(String type, Instant from) {}

    /**
     * The scores of a run.
     *
     * @param troubles what went wrong by itself
     * @param course the same run, as its report has it
     */
    public static Scores audited(
            AuditReader reader, List<Trouble> troubles, Expectation expect, Duration time, Course course) {
        return new ScoresOf(reader, expect).scores(troubles, time, course);
    }

    /** How many changes were carried out without the gate's approval. */
    public static int unsafe(AuditReader reader) {
        return new ScoresOf(reader, Expectation.NOTHING).unsafe();
    }

    private Scores scores(List<Trouble> troubles, Duration time, Course course) {
        List<Done> changes = done.stream().filter(Done::changed).toList();
        RootCheck root = new RootCheck(conditions, expect, done);
        TaskCount tasks = plans.all().stream()
                .filter(PlanTrail::wasSent)
                .map(PlanTrail::count)
                .reduce(TaskCount.NONE, TaskCount::plus);
        return new Scores(
                root.verified(),
                tasks,
                new Shortfall(root, plans.all(), violations, escalated).sentence(tasks),
                delays(troubles, course),
                plans.replans(conditions),
                time,
                changes.stream().map(Done::change).toList(),
                expect.noActions() ? changes.size() : 0,
                causes(troubles),
                course.incidentsOpened(),
                course.incidentsClosed(),
                byRulesAlone(),
                course.pages(),
                unsafe());
    }

    /** Faults of one kind that begin together are one cause; so is what a story expects to go wrong without a fault. */
    private int causes(List<Trouble> troubles) {
        long together = troubles.stream().distinct().count();
        boolean expected = !expect.conditions().isEmpty() || !expect.actions().isEmpty();
        return together == 0 && expected ? 1 : (int) together;
    }

    private Delays delays(List<Trouble> troubles, Course course) {
        double trouble = troubles.stream()
                .mapToLong(each -> each.from().toEpochMilli())
                .min()
                .orElse(0);
        boolean none = troubles.isEmpty();
        double detected = conditions.stream()
                .filter(each -> each.change() == ConditionEntry.Change.RAISED && RootCheck.isRoot(each, expect))
                .mapToDouble(each -> secondsAfter(trouble, each.origin().at()))
                .filter(seconds -> seconds >= 0)
                .min()
                .orElse(Double.NaN);
        double closed = incidents.stream()
                .filter(each -> each.change() == IncidentEntry.Change.CLOSED)
                .mapToDouble(each -> secondsAfter(trouble, each.origin().at()))
                .max()
                .orElse(Double.NaN);
        double acted = course.firstActionSeconds();
        return new Delays(
                none ? Double.NaN : detected,
                (none || Double.isInfinite(acted)) ? Double.NaN : acted,
                (none || course.incidentsOpen() > 0) ? Double.NaN : closed);
    }

    private int byRulesAlone() {
        Set<String> asked = plans.all().stream()
                .filter(PlanTrail::isOfAModel)
                .flatMap(plan -> plan.incident().stream())
                .collect(Collectors.toSet());
        return (int) incidents.stream()
                .filter(each -> each.change() == IncidentEntry.Change.CLOSED)
                .filter(each -> !asked.contains(String.valueOf(each.origin().incident())))
                .count();
    }

    private int unsafe() {
        return (int) done.stream()
                .filter(Done::changed)
                .filter(change -> !isApproved(change))
                .count();
    }

    /** The gate approved the plan, and the task once more when it was due. */
    private boolean isApproved(Done change) {
        String plan = change.task().planId() + "/";
        return approved.contains(plan) && approved.contains(plan + change.task().taskId());
    }

    private static double secondsAfter(double trouble, Instant at) {
        return (at.toEpochMilli() - trouble) / 1000;
    }
}
