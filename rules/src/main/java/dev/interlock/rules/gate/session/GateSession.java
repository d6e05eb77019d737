package dev.interlock.rules.gate.session;

import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.Facts;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Moment;
import dev.interlock.rules.fact.Tick;
import dev.interlock.rules.gate.GpusByRack;
import dev.interlock.rules.gate.PlanFacts;
import dev.interlock.rules.gate.Violation;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.AttemptedAction;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.compile.TurnBudget;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** The safety rules with the world as it is in their memory; plans come and go. */
final class GateSession {
    /** A plan of the largest size meets some dozen rules a task; rules that reach this have lost their way. */
    private static final int FIRINGS = 100_000;

    private final KieSession session;
    private final SyncedFacts<DeviceFact> devices;
    private final SyncedFacts<Job> jobs;
    private final SyncedFacts<Attempt> attempts;
    private final SyncedFacts<AttemptedAction> actions;
    private final StatedObjections objections = new StatedObjections();
    private GpusByRack gpus = new GpusByRack(Facts.of(List.of(), List.of()));
    private @Nullable Facts known;
    private @Nullable List<Attempt> knownPast;

    GateSession(Rulebook rulebook, Inventory inventory) {
        session = rulebook.newSafetySession();
        devices = new SyncedFacts<>(session, DeviceFact::id);
        jobs = new SyncedFacts<>(session, Job::id);
        attempts = new SyncedFacts<>(session, Attempt::id);
        actions = new SyncedFacts<>(session, AttemptedAction::id);
        rulebook.limits().forEach(session::insert);
        inventory.devices().forEach(session::insert);
        session.addEventListener(objections);
    }

    List<Violation> judge(Plan plan, Facts facts, List<Attempt> past, Moment moment) {
        sync(facts);
        sync(past);
        long now = moment.now().toEpochMilli();
        PlanFacts seen = new PlanFacts(plan, facts, gpus, past, now);
        List<FactHandle> ofThisPlan = new ArrayList<>();
        try (TurnBudget budget =
                TurnBudget.begin(facts.devices().size() + facts.jobs().size())) {
            ofThisPlan.add(session.insert(new Tick(now, moment.heard().toEpochMilli())));
            seen.all().forEach(fact -> ofThisPlan.add(session.insert(fact)));
            if (session.fireAllRules(FIRINGS) >= FIRINGS) {
                throw new IllegalStateException("the safety rules did not come to rest");
            }
            return objections.violations(seen);
        } finally {
            ofThisPlan.forEach(session::delete);
            objections.handles().forEach(session::delete);
        }
    }

    void close() {
        session.dispose();
    }

    private void sync(Facts facts) {
        if (known != facts) {
            devices.sync(facts.devices().values());
            jobs.sync(facts.jobs().values());
            gpus = new GpusByRack(facts);
            known = facts;
        }
    }

    /** A list that nobody can change is known again; any other is compared anew. */
    private void sync(List<Attempt> past) {
        List<Attempt> taken = List.copyOf(past);
        if (knownPast != taken) {
            attempts.sync(taken);
            actions.sync(taken.stream()
                    .map(AttemptedAction::of)
                    .flatMap(List::stream)
                    .toList());
            knownPast = taken;
        }
    }
}
