package dev.interlock.routes.loop;

import dev.interlock.routes.operator.Switches;
import dev.interlock.routes.operator.View;
import dev.interlock.routes.planning.PlanningState;
import dev.interlock.routes.plans.Delivery;
import dev.interlock.routes.plans.LivePlans;
import dev.interlock.routes.plans.RulesInUse;
import dev.interlock.routes.plans.Situation;
import dev.interlock.routes.trail.LatestSamples;
import dev.interlock.routes.trail.Lineage;
import dev.interlock.rules.alert.AlertBook;
import dev.interlock.rules.fact.Facts;
import dev.interlock.rules.rulebook.session.RulebookSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the decision loop holds from one turn to the next. Only its thread comes here. */
final class LoopState {
    private final RulesInUse rules;
    private final LivePlans plans;
    private final PlanningState planning;
    private final Switches switches;
    private final Supplier<Collection<Delivery>> heard;
    private final Lineage lineage = new Lineage();
    private final LatestSamples samples = new LatestSamples();
    private final Ailments ailments = new Ailments();
    private @Nullable String rulebookFault;
    private @Nullable String inventoryFault;

    /** @param heard the tasks whose agents are at them right now */
    LoopState(
            RulesInUse rules,
            LivePlans plans,
            PlanningState planning,
            Switches switches,
            Supplier<Collection<Delivery>> heard) {
        this.rules = rules;
        this.plans = plans;
        this.planning = planning;
        this.switches = switches;
        this.heard = heard;
        lineage.learn(rules.session().derived());
    }

    RulesInUse rules() {
        return rules;
    }

    /** Goes on with a session of another rulebook or inventory, which knows all that this one does. */
    void take(RulebookSession next) {
        rules.take(next);
        lineage.learn(next.derived());
    }

    LivePlans plans() {
        return plans;
    }

    PlanningState planning() {
        return planning;
    }

    Switches switches() {
        return switches;
    }

    /** The tasks whose agents are at them right now. */
    Collection<Delivery> heard() {
        return heard.get();
    }

    Lineage lineage() {
        return lineage;
    }

    LatestSamples samples() {
        return samples;
    }

    Ailments ailments() {
        return ailments;
    }

    /** Why the newest edit of the rulebook was not taken; null when it was. */
    void rulebookFault(@Nullable String fault) {
        rulebookFault = fault;
    }

    /** Why the newest edit of the inventory was not taken; null when it was. */
    void inventoryFault(@Nullable String fault) {
        inventoryFault = fault;
    }

    /** What must survive a restart of what is under way; empty where nothing of it changed since this was taken last. */
    Optional<Work> takeChangedWork() {
        boolean plansChanged = plans.takeChanged();
        boolean casesChanged = planning.cases().takeChanged();
        return plansChanged || casesChanged ? Optional.of(work()) : Optional.empty();
    }

    private Work work() {
        return new Work(
                plans.progress(),
                plans.waiting(),
                plans.carriedOut(),
                planning.cases().all());
    }

    /** What another loop would begin with to go on from here. */
    LoopStart start(LoopStart before, Instant now, long nanos) {
        return new LoopStart(
                now,
                nanos,
                rules.session().rulebook(),
                rules.session().inventory(),
                rules.session().memory(),
                switches.toString(),
                WorkJson.write(work()),
                planning.alerts().book().all(),
                before.asking(),
                before.alertsMost(),
                before.alertsKeptMillis());
    }

    View view(Situation situation, Instant now) {
        RulebookSession session = rules.session();
        Facts facts = situation.facts();
        AlertBook alerts = planning.alerts().book();
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
                plans.waiting(),
                session.reports(),
                planning.cases().openQuestions(),
                alerts.all(),
                session.demandEvents(),
                Duration.ofMillis(alerts.keptMillis()));
    }
}
