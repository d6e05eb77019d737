package dev.interlock.routes.decide;

import dev.interlock.routes.meters.Meters;
import dev.interlock.rules.fact.Facts;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.gate.SafetyGate;
import dev.interlock.rules.gate.Verdict;
import dev.interlock.rules.gate.Violation;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.rulebook.Rulebook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;

/** Asks the safety gate, with a stopwatch. Thread-safe: plans are judged by the loop, tasks again at dispatch. */
public final class Judge {
    /** A verdict and how long the gate took for it. */
    public record Judgement(Verdict verdict, Duration took) {}

    private final LongSupplier nanos;
    private final Meters meters;
    private SafetyGate gate;

    public Judge(Rulebook rulebook, Inventory inventory, LongSupplier nanos, Meters meters) {
        this.gate = SafetyGate.of(rulebook, inventory);
        this.nanos = nanos;
        this.meters = meters;
    }

    /**
     * Judges a plan against the facts as they are now.
     *
     * @param attempts every attempt that is remembered, the plan's own among them
     */
    public synchronized Judgement judge(Plan plan, Facts facts, List<Attempt> attempts, Instant now) {
        long start = nanos.getAsLong();
        Verdict verdict = gate.judge(plan, facts, attempts, now);
        verdict.violations().stream().map(Violation::rule).forEach(meters::refusal);
        return new Judgement(verdict, Duration.ofNanos(nanos.getAsLong() - start));
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
