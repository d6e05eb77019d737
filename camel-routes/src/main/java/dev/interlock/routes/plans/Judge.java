package dev.interlock.routes.plans;

import dev.interlock.routes.meters.Meters;
import dev.interlock.rules.fact.Facts;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Moment;
import dev.interlock.rules.gate.Verdict;
import dev.interlock.rules.gate.Violation;
import dev.interlock.rules.gate.session.SafetyGate;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.rulebook.compile.Rulebook;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Asks the safety gate, with a stopwatch. Thread-safe: plans are judged by the loop, tasks again at dispatch. */
public final class Judge {
    /** A verdict and how long the gate took for it. */
    public record Judgement(Verdict verdict, Duration took) {}

    /** Stands where a safety rule's id stands. */
    private static final String NO_ACTUATOR = "ACTUATOR";

    /** Stands there where a plan rests on what was to be recorded only. */
    public static final String SHADOW = "SHADOW";

    private static final int MOST_SHADOWED = 1_000;

    /** Plans that rest on a shadow, with its id. */
    private final Map<UUID, String> shadowed = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, String> eldest) {
            return size() > MOST_SHADOWED;
        }
    };

    private final LongSupplier nanos;
    private final Meters meters;
    private final Function<Action, Optional<String>> unable;
    private SafetyGate gate;

    /** @param unable why an action cannot be carried out at all, as a sentence; empty where it can be tried */
    public Judge(
            Rulebook rulebook,
            Inventory inventory,
            LongSupplier nanos,
            Meters meters,
            Function<Action, Optional<String>> unable) {
        this.gate = SafetyGate.of(rulebook, inventory);
        this.nanos = nanos;
        this.meters = meters;
        this.unable = unable;
    }

    /**
     * Judges a plan against the facts as they are now.
     *
     * @param attempts every attempt that is remembered, the plan's own among them
     */
    public synchronized Judgement judge(Plan plan, Facts facts, List<Attempt> attempts, Moment moment) {
        long start = nanos.getAsLong();
        Verdict verdict = possible(plan, gate.judge(plan, facts, attempts, moment));
        verdict.violations().stream().map(Violation::rule).forEach(meters::refusal);
        return new Judgement(verdict, Duration.ofNanos(nanos.getAsLong() - start));
    }

    /** Refuses this plan whenever it is judged, also right before a task of it leaves: a shadow led to it. */
    public synchronized void refuseShadow(UUID plan, String rule) {
        shadowed.put(plan, rule);
    }

    /** What no actuator can carry out is refused with the rest, not found out after it was sent. */
    private Verdict possible(Plan plan, Verdict safe) {
        List<Violation> violations = new ArrayList<>(safe.violations());
        String shadow = shadowed.get(plan.id());
        if (shadow != null) {
            violations.add(Violation.of(
                    plan,
                    SHADOW,
                    "The plan rests on %s, a @shadow, which decides for the record only. Nothing of it is sent."
                            .formatted(shadow)));
        }
        plan.tasks().forEach(task -> unable.apply(task.action())
                .ifPresent(sentence -> violations.add(Violation.of(task, NO_ACTUATOR, sentence))));
        return violations.size() == safe.violations().size() ? safe : Verdict.of(violations);
    }

    synchronized void close() {
        gate.close();
    }

    /** Judges by this rulebook's safety rules, for these devices, from now on. */
    synchronized void use(Rulebook rulebook, Inventory inventory) {
        SafetyGate next = SafetyGate.of(rulebook, inventory);
        gate.close();
        gate = next;
    }
}
