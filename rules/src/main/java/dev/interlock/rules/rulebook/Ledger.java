package dev.interlock.rules.rulebook;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.condition.Onset;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Escalation;
import dev.interlock.rules.incident.Fallback;
import dev.interlock.rules.incident.Incident;
import dev.interlock.rules.incident.Report;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.rule.FactHandle;

/** Keeps the few facts that rules made and that others ask for, as the session inserts and deletes them. */
final class Ledger implements RuleRuntimeEventListener {
    private final Map<FactHandle, Object> facts = new LinkedHashMap<>();

    @Override
    public void objectInserted(ObjectInsertedEvent event) {
        keep(event.getFactHandle(), event.getObject());
    }

    @Override
    public void objectUpdated(ObjectUpdatedEvent event) {
        keep(event.getFactHandle(), event.getObject());
    }

    @Override
    public void objectDeleted(ObjectDeletedEvent event) {
        facts.remove(event.getFactHandle());
    }

    Stated stated() {
        return new Stated(onsets(), incidents(), attempts(), escalations(), reports());
    }

    private List<Onset> onsets() {
        return all(
                Onset.class,
                comparing(Onset::condition).thenComparing(Onset::device).thenComparing(Onset::domain));
    }

    List<Incident> incidents() {
        return all(Incident.class, comparingLong(Incident::openedAt).thenComparing(Incident::id));
    }

    List<Attempt> attempts() {
        return all(Attempt.class, comparingLong(Attempt::startedAt).thenComparing(Attempt::id));
    }

    List<Escalation> escalations() {
        return all(Escalation.class, comparingLong(Escalation::at).thenComparing(Escalation::toString));
    }

    List<Report> reports() {
        return all(Report.class, comparingLong(Report::at).thenComparing(Report::id));
    }

    List<Fallback> fallbacks() {
        return all(Fallback.class, comparing(Fallback::toString));
    }

    List<Condition> conditions() {
        return all(
                Condition.class,
                comparing(Condition::name).thenComparing(Condition::device).thenComparing(Condition::domain));
    }

    List<FactHandle> handles(Predicate<Object> wanted) {
        return facts.entrySet().stream()
                .filter(entry -> wanted.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void keep(FactHandle handle, Object fact) {
        if (fact instanceof Onset
                || fact instanceof Condition
                || fact instanceof Incident
                || fact instanceof Attempt
                || fact instanceof Escalation
                || fact instanceof Report
                || fact instanceof Fallback) {
            facts.put(handle, fact);
        }
    }

    private <T> List<T> all(Class<T> type, Comparator<T> order) {
        return facts.values().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .sorted(order)
                .toList();
    }
}
