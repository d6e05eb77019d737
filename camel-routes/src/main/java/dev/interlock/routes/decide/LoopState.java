package dev.interlock.routes.decide;

import dev.interlock.rules.alert.AlertBook;
import dev.interlock.rules.fact.Facts;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Escalation;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.rulebook.RulebookSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the decision loop holds from one turn to the next. Only its thread comes here. */
final class LoopState {
    private final Judge judge;
    private final Switches switches;
    private final Asking asking;
    private final Supplier<Collection<Delivery>> heard;
    private final Map<UUID, Plan> waiting = new TreeMap<>();
    private final Map<UUID, Plan> unproved = new TreeMap<>();
    private final Lineage lineage = new Lineage();
    private final Executions executions = new Executions();
    private final PlanningCases cases = new PlanningCases();
    private final LatestSamples samples = new LatestSamples();
    private final Ailments ailments = new Ailments();
    private final ToldAlerts alerts;
    private RulebookSession session;
    private final Reviews reviews;
    private boolean waitingChanged;
    private @Nullable String rulebookFault;
    private @Nullable String inventoryFault;

    /** Goes on with what was under way when the last controller stopped. */
    LoopState(
            RulebookSession session,
            Judge judge,
            Switches switches,
            Asking asking,
            Supplier<Collection<Delivery>> heard,
            Work work,
            AlertBook alerts,
            LongSupplier nanos,
            Instant now) {
        this.session = session;
        this.judge = judge;
        this.switches = switches;
        this.asking = asking;
        this.heard = heard;
        this.reviews = new Reviews(asking, nanos, now);
        this.alerts = new ToldAlerts(alerts);
        work.progress().forEach(executions::resume);
        work.waiting().forEach(plan -> waiting.put(plan.id(), plan));
        work.unproved().forEach(plan -> unproved.put(plan.id(), plan));
        work.cases().forEach(cases::resume);
        lineage.learn(session.derived());
    }

    /** Lets go of the rules; nothing is decided afterwards. */
    void close() {
        session.close();
        judge.close();
    }

    RulebookSession session() {
        return session;
    }

    /** Goes on with a session of another rulebook or inventory, which knows all that this one does. */
    void take(RulebookSession next) {
        judge.use(next.rulebook(), next.inventory());
        session.close();
        session = next;
        lineage.learn(next.derived());
    }

    /** Why the newest edit of the rulebook was not taken; null when it was. */
    void rulebookFault(@Nullable String fault) {
        rulebookFault = fault;
    }

    /** Why the newest edit of the inventory was not taken; null when it was. */
    void inventoryFault(@Nullable String fault) {
        inventoryFault = fault;
    }

    Judge judge() {
        return judge;
    }

    Switches switches() {
        return switches;
    }

    /** The tasks whose agents are at them right now. */
    Collection<Delivery> heard() {
        return heard.get();
    }

    Asking asking() {
        return asking;
    }

    /** Plans that wait for a person. */
    Collection<Plan> waiting() {
        return List.copyOf(waiting.values());
    }

    void wait(Plan plan) {
        waiting.put(plan.id(), plan);
        waitingChanged = true;
    }

    /** A person decided, or nobody did in time. */
    Optional<Plan> waitNoMore(UUID plan) {
        Optional<Plan> waited = Optional.ofNullable(waiting.remove(plan));
        waitingChanged |= waited.isPresent();
        return waited;
    }

    Lineage lineage() {
        return lineage;
    }

    Executions executions() {
        return executions;
    }

    PlanningCases cases() {
        return cases;
    }

    LatestSamples samples() {
        return samples;
    }

    ToldAlerts alerts() {
        return alerts;
    }

    Ailments ailments() {
        return ailments;
    }

    Reviews reviews() {
        return reviews;
    }

    /** The attempt that a plan carries out. */
    Optional<Attempt> attempt(Plan plan) {
        return session.attemptsOf(plan.incident()).stream()
                .filter(each -> Plans.id(each).equals(plan.id()))
                .findFirst();
    }

    /** Nothing but people's words says that the plan is needed, and no measurement agrees by now. */
    boolean isOnWordsAlone(Plan plan) {
        return attempt(plan)
                .filter(attempt -> attempt.remedy().equals(Attempt.MODEL_PLAN))
                .filter(attempt -> Escalation.isReview(attempt.incident())
                        ? attempt.aims().isEmpty() && !session.reports().isEmpty()
                        : session.isWordsAlone(attempt.domain()))
                .isPresent();
    }

    /** The plan of this id, if it is at its agents or waits for a person. */
    Optional<Plan> underWay(String id) {
        return Stream.concat(executions.plans().stream(), waiting.values().stream())
                .filter(plan -> plan.id().toString().equals(id))
                .findFirst();
    }

    /** A plan of this id is under way or waits, or was chosen by the rules. */
    boolean knows(UUID plan) {
        return underWay(plan.toString()).isPresent()
                || session.attempts().stream().map(Plans::id).anyMatch(plan::equals);
    }

    /** The plan was carried out; telemetry has yet to prove its effect. */
    void unproved(Plan plan) {
        unproved.put(plan.id(), plan);
    }

    /** The plan that the attempt was, whose effect is proved or disproved by now. */
    Plan proved(Attempt attempt) {
        return Optional.ofNullable(unproved.remove(Plans.id(attempt))).orElseGet(() -> Plans.of(attempt));
    }

    /** What must survive a restart of what is under way; empty where nothing of it changed since this was asked last. */
    Optional<Work> changedWork() {
        boolean changed = waitingChanged;
        waitingChanged = false;
        changed |= executions.changed();
        changed |= cases.changed();
        return changed
                ? Optional.of(new Work(
                        executions.progress(),
                        List.copyOf(waiting.values()),
                        List.copyOf(unproved.values()),
                        cases.all()))
                : Optional.empty();
    }

    Situation situation() {
        return new Situation(
                session.facts(), session.attempts(), session.rulebook().hash());
    }

    View view(Situation situation, Instant now) {
        Facts facts = situation.facts();
        return new View(
                now,
                switches.mode(),
                switches.killed(),
                situation.rulebookHash(),
                rulebookFault,
                session.inventory(),
                inventoryFault,
                facts.devices().values(),
                facts.jobs().values(),
                session.conditions(),
                session.incidents(),
                situation.attempts(),
                List.copyOf(waiting.values()),
                session.reports(),
                cases.in(PlanningCase.Phase.UNCLEAR).stream()
                        .map(each -> new OpenQuestion(
                                each.incident(),
                                each.escalation().domain(),
                                each.open().question(),
                                each.since()))
                        .toList(),
                alerts.book().all(),
                Duration.ofMillis(alerts.book().keptMillis()));
    }
}
