package dev.interlock.rules.rulebook.session;

import dev.interlock.rules.fact.ChoosePhase;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.Facts;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.fact.Reading;
import dev.interlock.rules.fact.Tick;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.rulebook.compile.CompiledRules;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.compile.TurnBudget;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.drools.core.common.InternalFactHandle;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** The engine's session: facts replaced by their key, and the phases in which rules fire. */
final class WorkingMemory {
    /** Far above what a turn needs: one firing a fact is usual, some rules fire for one fact. */
    private static final int FIRINGS = 20_000;

    private static final int FIRINGS_PER_FACT = 100;

    private final KieSession session;
    private final CompiledRules rules;
    private final LastingFacts lasting = new LastingFacts();
    private final FiringRecorder recorder = new FiringRecorder();
    private final Keyed<String, DeviceFact> devices;
    private final Keyed<String, Job> jobs;
    private final DeviceReadings readings;
    private final AlertFacts alerts;
    private final Thresholds thresholds;
    private List<Firing> derived = List.of();
    private @Nullable FactHandle tick;
    private Facts facts = Facts.of(List.of(), List.of());

    private WorkingMemory(CompiledRules rules, Collection<Limit> limits, Inventory inventory) {
        this.rules = rules;
        this.session = rules.newSession();
        this.devices = new Keyed<>(session, DeviceFact::id);
        this.jobs = new Keyed<>(session, Job::id);
        this.readings = new DeviceReadings(session);
        this.alerts = new AlertFacts(session, inventory);
        this.thresholds = new Thresholds(session, limits);
        session.addEventListener((org.kie.api.event.rule.RuleRuntimeEventListener) lasting);
        session.addEventListener(thresholds);
    }

    /** Puts back what is remembered; what followed from it follows again, silently. */
    static WorkingMemory start(Rulebook rulebook, Inventory inventory, Memory memory) {
        CompiledRules rules = rulebook.operations();
        WorkingMemory working = new WorkingMemory(rules, rulebook.limits(), inventory);
        try {
            rulebook.givens().forEach(working.session::insert);
            inventory.devices().forEach(working.session::insert);
            memory.devices().forEach(working.devices::put);
            if (rules.askForReadings()) {
                working.readings.resume(memory.readings());
            }
            memory.jobs().forEach(working.jobs::put);
            memory.alerts().firing().forEach(alert -> working.alerts.put(alert, memory.clock()));
            working.alerts.listenTo(memory.alerts().senders());
            working.insert(Stated.in(memory));
            working.thresholds.renew();
            if (memory.clock() > 0) {
                working.tick(memory.clock(), memory.heard());
            }
            working.session.addEventListener((org.kie.api.event.rule.AgendaEventListener) working.recorder);
            working.session.addEventListener((org.kie.api.event.rule.RuleRuntimeEventListener) working.recorder);
            working.conclude();
            working.derived = working.recorder.take();
            return working;
        } catch (RuntimeException broken) {
            working.close();
            throw broken;
        }
    }

    /** The firings by which what held at the start followed from what was remembered. */
    List<Firing> derived() {
        return derived;
    }

    Keyed<String, DeviceFact> devices() {
        return devices;
    }

    Keyed<String, Job> jobs() {
        return jobs;
    }

    /** The latest of every device and job; made anew only after one of them changed. */
    Facts facts() {
        boolean measured = devices.changed();
        if (jobs.changed() || measured) {
            facts = Facts.of(devices.all(), jobs.all());
        }
        return facts;
    }

    /** Every fact, in the order in which they came. */
    List<Object> known() {
        return session.getFactHandles().stream()
                .sorted(Comparator.comparingLong(handle -> ((InternalFactHandle) handle).getRecency()))
                .<Object>map(session::getObject)
                .toList();
    }

    /** Only a rule makes readings facts: a fleet has a hundred thousand that nobody asks for. */
    void read(String device, List<Reading> measured) {
        if (rules.askForReadings()) {
            readings.replace(device, measured);
        }
    }

    List<Reading> readings() {
        return readings.all();
    }

    AlertFacts alerts() {
        return alerts;
    }

    /** What is stated besides, as it comes and goes. */
    LastingFacts lasting() {
        return lasting;
    }

    /** Lets time move on, lets every rule fire, then lets the rules choose that wait for their turn. */
    List<Firing> turn(long now, long heard) {
        tick(now, heard);
        fire();
        FactHandle turn = session.insert(new ChoosePhase(now));
        fire();
        session.delete(turn);
        conclude();
        return recorder.take();
    }

    /** Brings conclusions up to date with the facts; nothing else happens. */
    void conclude() {
        try (TurnBudget budget = TurnBudget.begin(size())) {
            check(session.fireAllRules(rules.onlyConclusions(), limit()));
        }
        recorder.endPhase();
    }

    /** States a fact that comes from outside the rules and lasts. */
    void state(Object fact) {
        session.insert(fact);
    }

    void replace(Attempt before, Attempt after) {
        lasting.handles(Attempt.class, before::equals).forEach(handle -> session.update(handle, after));
    }

    <T> void forget(Class<T> type, Predicate<T> wanted) {
        lasting.handles(type, wanted).forEach(session::delete);
    }

    /** The facts of the rule whose consequence failed; empty where none was firing. */
    List<Object> interrupted() {
        var match = recorder.interrupted();
        return match == null ? List.of() : FiringRecorder.facts(match);
    }

    void close() {
        session.dispose();
    }

    private void insert(Stated stated) {
        stated.pending().forEach(session::insert);
        stated.incidents().forEach(session::insert);
        stated.attempts().forEach(session::insert);
        stated.escalations().forEach(session::insert);
        stated.reports().forEach(session::insert);
    }

    private void tick(long now, long heard) {
        if (tick == null) {
            tick = session.insert(new Tick(now, heard));
        } else {
            session.update(tick, new Tick(now, heard));
        }
    }

    private void fire() {
        try (TurnBudget budget = TurnBudget.begin(size())) {
            int fired = session.fireAllRules(limit());
            while (fired < limit() && thresholds.renew()) {
                fired += session.fireAllRules(limit());
            }
            check(fired);
        }
        recorder.endPhase();
    }

    private int limit() {
        return FIRINGS + FIRINGS_PER_FACT * size();
    }

    private int size() {
        return devices.size() + jobs.size() + readings.size() + alerts.size();
    }

    private void check(int fired) {
        if (fired >= limit()) {
            throw new RunawayRules(limit());
        }
    }
}
