package dev.interlock.scenarios.report;

import dev.interlock.routes.audit.entry.ConditionEntry;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.entry.IncidentEntry;
import dev.interlock.routes.audit.entry.OutcomeEntry;
import dev.interlock.routes.audit.entry.PlanEntry;
import dev.interlock.routes.audit.entry.TaskEntry;
import dev.interlock.routes.audit.reading.AuditReader;
import dev.interlock.rules.incident.Attempt.State;
import dev.interlock.rules.plan.ActionType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the course of a run from the audit of its controller. */
public final class CourseOf {
    private static final String CRITICAL = "\"severity\":\"critical\"";

    private final AuditReader reader;

    private CourseOf(AuditReader reader) {
        this.reader = reader;
    }

    /**
     * What happened.
     *
     * @param trouble when the first fault began; null for none
     */
    public static Course audited(AuditReader reader, @Nullable Instant trouble) {
        return new CourseOf(reader).read(trouble);
    }

    private Course read(@Nullable Instant trouble) {
        Map<String, TaskEntry> tasks = new HashMap<>();
        all(TaskEntry.class).forEach(task -> tasks.put(key(task.planId(), task.taskId()), task));
        int alerts = 0;
        int pages = 0;
        Set<ActionType> changes = EnumSet.noneOf(ActionType.class);
        double first = Double.POSITIVE_INFINITY;
        for (OutcomeEntry outcome : all(OutcomeEntry.class)) {
            TaskEntry task = tasks.get(key(outcome.planId(), outcome.taskId()));
            ActionType type =
                    task == null ? null : ActionType.named(task.type()).orElse(null);
            if (task != null && outcome.status() == OutcomeEntry.Status.OK) {
                alerts += type == ActionType.ALERT ? 1 : 0;
                pages += isPage(task) ? 1 : 0;
            }
            if (type != null && type.changes() && outcome.status() == OutcomeEntry.Status.OK) {
                changes.add(type);
                first = Math.min(first, secondsBetween(trouble, outcome.origin().at()));
            }
        }
        List<IncidentEntry> incidents = all(IncidentEntry.class);
        int opened = count(incidents, IncidentEntry.Change.OPENED);
        int closed = count(incidents, IncidentEntry.Change.CLOSED);
        List<PlanEntry> plans = all(PlanEntry.class);
        return new Course(
                Timeline.of(reader),
                all(ConditionEntry.class).stream()
                        .map(ConditionEntry::condition)
                        .collect(Collectors.toSet()),
                changes,
                count(plans, State.PROPOSED),
                count(plans, State.REFUSED),
                opened,
                closed,
                opened - closed,
                alerts,
                pages,
                first);
    }

    /** It gets somebody out of bed. */
    private static boolean isPage(TaskEntry task) {
        return task.type().equals(ActionType.ALERT.contractName())
                && task.args().contains(CRITICAL);
    }

    private <E extends Entry> List<E> all(Class<E> kind) {
        return oldestFirst(reader, kind);
    }

    static <E extends Entry> List<E> oldestFirst(AuditReader reader, Class<E> kind) {
        List<E> newestFirst = new ArrayList<>(reader.newest(kind, Integer.MAX_VALUE));
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    private static int count(List<IncidentEntry> incidents, IncidentEntry.Change change) {
        return (int) incidents.stream().filter(each -> each.change() == change).count();
    }

    private static int count(List<PlanEntry> plans, State state) {
        return (int) plans.stream().filter(each -> each.state() == state).count();
    }

    private static double secondsBetween(@Nullable Instant from, Instant to) {
        return from == null || to.isBefore(from)
                ? Double.POSITIVE_INFINITY
                : Duration.between(from, to).toMillis() / 1000.0;
    }

    private static String key(String plan, String task) {
        return plan + "/" + task;
    }
}
