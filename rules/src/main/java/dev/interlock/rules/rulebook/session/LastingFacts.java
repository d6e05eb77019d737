package dev.interlock.rules.rulebook.session;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.condition.Pending;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Escalation;
import dev.interlock.rules.incident.Fallback;
import dev.interlock.rules.incident.Incident;
import dev.interlock.rules.incident.Report;
import dev.interlock.rules.rulebook.source.ShadowFact;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.rule.FactHandle;

/** Keeps the few facts that rules made and that others ask for, as the session inserts and deletes them. */
final class LastingFacts implements RuleRuntimeEventListener {
    private final Shelf<Pending> pending = new Shelf<>(
            Pending.class,
            comparing(Pending::condition).thenComparing(Pending::device).thenComparing(Pending::domain));
    private final Shelf<Condition> conditions = new Shelf<>(
            Condition.class,
            comparing(Condition::name).thenComparing(Condition::device).thenComparing(Condition::domain));
    private final Shelf<Incident> incidents =
            new Shelf<>(Incident.class, comparingLong(Incident::openedAt).thenComparing(Incident::id));
    private final Shelf<Attempt> attempts = new Shelf<>(
            Attempt.class,
            comparingLong(Attempt::startedAt).thenComparing(Attempt::id),
            attempt -> List.of(attempt.incident(), attempt.id(), attempt.plan().toString()));
    private final Shelf<Escalation> escalations =
            new Shelf<>(Escalation.class, comparingLong(Escalation::at).thenComparing(Escalation::toString));
    private final Shelf<Report> reports =
            new Shelf<>(Report.class, comparingLong(Report::at).thenComparing(Report::id));
    private final Shelf<Fallback> fallbacks =
            new Shelf<>(Fallback.class, comparing(Fallback::toString), fallback -> List.of(fallback.domain()));
    private final Shelf<ShadowFact> shadows = new Shelf<>(
            ShadowFact.class,
            comparing(ShadowFact::rule).thenComparing(ShadowFact::subject).thenComparing(ShadowFact::toString));
    private final Map<Class<?>, Shelf<?>> shelves = Stream.of(
                    pending, conditions, incidents, attempts, escalations, reports, fallbacks, shadows)
            .collect(Collectors.toMap(Shelf::type, Function.identity()));

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
        shelf(event.getOldObject()).ifPresent(shelf -> shelf.remove(event.getFactHandle()));
    }

    Stated stated() {
        return new Stated(pending.all(), incidents(), attempts(), escalations(), reports());
    }

    List<Incident> incidents() {
        return incidents.all();
    }

    List<Attempt> attempts() {
        return attempts.all();
    }

    /** Those of one incident, oldest first. */
    List<Attempt> attemptsOf(String incident) {
        return attempts.of(incident);
    }

    Optional<Attempt> attempt(String id) {
        return attempts.of(id).stream().findFirst();
    }

    /** The one that a plan carries out. */
    Optional<Attempt> attemptBy(UUID plan) {
        return attempts.of(plan.toString()).stream()
                .filter(each -> each.plan().equals(plan))
                .findFirst();
    }

    List<Escalation> escalations() {
        return escalations.all();
    }

    List<Report> reports() {
        return reports.all();
    }

    List<Fallback> fallbacksOf(String domain) {
        return fallbacks.of(domain);
    }

    List<Condition> conditions() {
        return conditions.all();
    }

    /** What shadows would have concluded. */
    List<ShadowFact> shadows() {
        return shadows.all();
    }

    <T> List<FactHandle> handles(Class<T> type, Predicate<T> wanted) {
        return Objects.requireNonNull(shelves.get(type)).handles(fact -> wanted.test(type.cast(fact)));
    }

    private void keep(FactHandle handle, Object fact) {
        shelf(fact).ifPresent(shelf -> shelf.put(handle, fact));
    }

    private Optional<Shelf<?>> shelf(Object fact) {
        return Optional.ofNullable(shelves.get(fact.getClass()));
    }
}
