package dev.interlock.scenarios.report;

import dev.interlock.routes.audit.entry.ConditionEntry;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.entry.IncidentEntry;
import dev.interlock.routes.audit.entry.PlanEntry;
import dev.interlock.routes.audit.reading.AuditReader;
import dev.interlock.rules.incident.Attempt.State;
import dev.interlock.scenarios.report.PlanTrails.Done;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the course of a run from the audit of its controller. */
public final class CourseOf {
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
        List<Done> done = PlanTrails.of(reader).done().toList();
        List<Done> changes = done.stream().filter(Done::changed).toList();
        List<IncidentEntry> incidents = all(IncidentEntry.class);
        int opened = count(incidents, IncidentEntry.Change.OPENED);
        int closed = count(incidents, IncidentEntry.Change.CLOSED);
        List<PlanEntry> plans = all(PlanEntry.class);
        return new Course(
                Timeline.of(reader),
                all(ConditionEntry.class).stream()
                        .map(ConditionEntry::condition)
                        .collect(Collectors.toSet()),
                changes.stream().flatMap(change -> change.type().stream()).collect(Collectors.toSet()),
                count(plans, State.PROPOSED),
                count(plans, State.REFUSED),
                opened,
                closed,
                opened - closed,
                (int) done.stream().filter(Done::toldAPerson).count(),
                (int) done.stream().filter(Done::isPage).count(),
                changes.stream()
                        .mapToDouble(change -> secondsBetween(trouble, change.at()))
                        .min()
                        .orElse(Double.POSITIVE_INFINITY));
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
}
