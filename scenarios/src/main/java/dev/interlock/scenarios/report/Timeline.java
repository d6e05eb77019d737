package dev.interlock.scenarios.report;

import dev.interlock.routes.audit.entry.ConditionEntry;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.entry.EscalationEntry;
import dev.interlock.routes.audit.entry.IncidentEntry;
import dev.interlock.routes.audit.entry.OutcomeEntry;
import dev.interlock.routes.audit.entry.PlanEntry;
import dev.interlock.routes.audit.entry.TaskEntry;
import dev.interlock.routes.audit.entry.ViolationEntry;
import dev.interlock.routes.audit.reading.AuditReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What a person wants to read of a run, in order: incidents, conditions, plans, refusals, tasks and outcomes. */
final class Timeline {
    private final AuditReader reader;
    private final List<Course.Line> lines = new ArrayList<>();

    private Timeline(AuditReader reader) {
        this.reader = reader;
    }

    static List<Course.Line> of(AuditReader reader) {
        Timeline timeline = new Timeline(reader);
        timeline.add(ConditionEntry.class, "condition", each -> "%s of %s %s"
                .formatted(each.condition(), each.deviceId(), lower(each.change())));
        timeline.add(IncidentEntry.class, "incident", each -> "%s %s: %s"
                .formatted(each.domain(), lower(each.change()), each.reason()));
        timeline.add(EscalationEntry.class, "escalation", each -> "%s: %s".formatted(each.domain(), each.reason()));
        timeline.add(PlanEntry.class, "plan", each -> "%s: %s%s"
                .formatted(lower(each.state()), each.rootGoal(), each.reason() == null ? "" : ". " + each.reason()));
        timeline.add(TaskEntry.class, "task", each -> "%s %s %s".formatted(each.type(), each.target(), each.args()));
        timeline.add(ViolationEntry.class, "violation", each -> "%s: %s".formatted(each.ruleId(), each.sentence()));
        timeline.add(OutcomeEntry.class, "outcome", each -> "%s %s%s"
                .formatted(
                        each.taskId(),
                        lower(each.status()),
                        each.status() == OutcomeEntry.Status.OK ? "" : " " + each.meta()));
        timeline.lines.sort(Comparator.comparing(Course.Line::at));
        return timeline.lines;
    }

    private <E extends Entry> void add(Class<E> kind, String name, Function<E, String> words) {
        CourseOf.oldestFirst(reader, kind)
                .forEach(each -> lines.add(new Course.Line(each.origin().at(), name, words.apply(each))));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
