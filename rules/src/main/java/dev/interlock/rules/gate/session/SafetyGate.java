package dev.interlock.rules.gate.session;

import static java.util.Comparator.comparing;

import dev.interlock.rules.fact.Facts;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Moment;
import dev.interlock.rules.gate.Verdict;
import dev.interlock.rules.gate.Violation;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.TaskGraph;
import dev.interlock.rules.rulebook.compile.Rulebook;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Judges plans by the safety rules. Whatever goes wrong while it judges refuses the plan; it never throws. Thread-safe,
 * one plan at a time.
 */
public final class SafetyGate implements AutoCloseable {
    /** The rule id of a refusal because the gate itself failed. */
    public static final String FAILED = "GATE-000";

    /** The rule id of a refusal because the plan is too large to be judged. */
    public static final String TOO_LARGE = "GATE-001";

    private static final Logger LOG = LoggerFactory.getLogger(SafetyGate.class);

    private final Rulebook rulebook;
    private final Inventory inventory;
    private @Nullable GateSession session;

    private SafetyGate(Rulebook rulebook, Inventory inventory) {
        this.rulebook = rulebook;
        this.inventory = inventory;
    }

    public static SafetyGate of(Rulebook rulebook, Inventory inventory) {
        return new SafetyGate(rulebook, inventory);
    }

    /**
     * Says whether the plan may be carried out, with every reason why not.
     *
     * @param facts the world as it is now
     * @param past what was tried before and what is under way, the attempt that this plan is among it: an urgent one
     *     may do what others may not
     */
    public synchronized Verdict judge(Plan plan, Facts facts, List<Attempt> past, Moment moment) {
        if (plan.tasks().size() > TaskGraph.MOST_TASKS) {
            return refusal(
                    TOO_LARGE,
                    "The plan has %d tasks, more than %d. Make it smaller."
                            .formatted(plan.tasks().size(), TaskGraph.MOST_TASKS));
        }
        try {
            return Verdict.of(session().judge(plan, facts, past, moment).stream()
                    .distinct()
                    .sorted(comparing(Violation::task)
                            .thenComparing(Violation::rule)
                            .thenComparing(Violation::sentence))
                    .toList());
        } catch (RuntimeException | StackOverflowError | LinkageError failed) {
            LOG.error("The safety gate failed on plan {} and refused it.", plan.id(), failed);
            close();
            return refusal(
                    FAILED,
                    "The safety gate failed on this plan (%s). Nothing is carried out that it cannot judge."
                            .formatted(reason(failed)));
        }
    }

    /** Judges at a moment at which nothing that arrived waits. */
    public Verdict judge(Plan plan, Facts facts, List<Attempt> past, Instant now) {
        return judge(plan, facts, past, Moment.of(now));
    }

    @Override
    public synchronized void close() {
        if (session != null) {
            session.close();
            session = null;
        }
    }

    private GateSession session() {
        GateSession open = session == null ? new GateSession(rulebook, inventory) : session;
        session = open;
        return open;
    }

    private static Verdict refusal(String rule, String sentence) {
        return Verdict.of(List.of(new Violation(rule, "", sentence)));
    }

    private static String reason(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage())
                .lines()
                .findFirst()
                .orElse(cause.getClass().getSimpleName());
    }
}
