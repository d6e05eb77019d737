package dev.interlock.rules.gate;

import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.Facts;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Tick;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.rulebook.Moment;
import dev.interlock.rules.rulebook.Rulebook;
import dev.interlock.rules.rulebook.TurnBudget;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.ObjectFilter;
import org.kie.api.runtime.rule.FactHandle;

/** The safety rules with the world as it is in their memory; plans come and go. */
final class GateSession {
    /** A plan of the largest size meets some dozen rules a task; rules that reach this have lost their way. */
    private static final int FIRINGS = 100_000;

    /** The engine looks these up by their class; a predicate would be asked about every fact there is. */
    private static final ObjectFilter VIOLATIONS = new ClassObjectFilter(Violation.class);

    private final KieSession session;
    private final SyncedFacts<DeviceFact> devices;
    private final SyncedFacts<Job> jobs;
    private final SyncedFacts<Attempt> attempts;
    private @Nullable Facts known;
    private @Nullable List<Attempt> knownPast;

    GateSession(Rulebook rulebook, Inventory inventory) {
        session = rulebook.newSafetySession();
        devices = new SyncedFacts<>(session, DeviceFact::id);
        jobs = new SyncedFacts<>(session, Job::id);
        attempts = new SyncedFacts<>(session, Attempt::id);
        rulebook.limits().forEach(session::insert);
        inventory.devices().forEach(session::insert);
    }

    List<Violation> judge(Plan plan, Facts facts, List<Attempt> past, Moment moment) {
        sync(facts);
        sync(past);
        List<FactHandle> ofThisPlan = new ArrayList<>();
        try (TurnBudget budget =
                TurnBudget.begin(facts.devices().size() + facts.jobs().size())) {
            Stream.of(
                            List.of(
                                    new Tick(
                                            moment.now().toEpochMilli(),
                                            moment.heard().toEpochMilli()),
                                    plan),
                            plan.tasks(),
                            PlanShape.facts(plan))
                    .flatMap(Collection::stream)
                    .forEach(fact -> ofThisPlan.add(session.insert(fact)));
            if (session.fireAllRules(FIRINGS) >= FIRINGS) {
                throw new IllegalStateException("the safety rules did not come to rest");
            }
            return violations();
        } finally {
            ofThisPlan.forEach(session::delete);
            Collection<FactHandle> judged = session.getFactHandles(VIOLATIONS);
            // The session's view changes while they are deleted.
            List.copyOf(judged).forEach(session::delete);
        }
    }

    void close() {
        session.dispose();
    }

    private void sync(Facts facts) {
        if (known != facts) {
            devices.sync(facts.devices().values());
            jobs.sync(facts.jobs().values());
            known = facts;
        }
    }

    /** A list that nobody can change is known again; any other is compared anew. */
    private void sync(List<Attempt> past) {
        List<Attempt> taken = List.copyOf(past);
        if (knownPast != taken) {
            attempts.sync(taken);
            knownPast = taken;
        }
    }

    private List<Violation> violations() {
        List<Violation> found = new ArrayList<>();
        session.getObjects(VIOLATIONS).forEach(each -> found.add((Violation) each));
        return found;
    }
}
