package dev.interlock.rules.rulebook.compile;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much one turn may compare. It counts comparisons and not time, so that a replay comes to the same end. A comparison that holds
 * counts more, for it leaves a match behind that takes memory. One thread begins a turn and ends it.
 */
public final class TurnBudget implements AutoCloseable {
    private static final ThreadLocal<@Nullable TurnBudget> CURRENT = new ThreadLocal<>();
    /** The delivered rulebook needs 44 a fact when it starts with 11,250 devices, and fewer in a turn. */
    private static final long COMPARISONS_PER_FACT = 400;

    private static final long COMPARISONS = 2_000_000;
    private static final long OF_A_MATCH = 10;

    private long left;

    private TurnBudget(long left) {
        this.left = left;
    }

    /**
     * Begins a turn of this thread, with far more than a sound rulebook needs for so many facts.
     *
     * @param facts how many devices, jobs, readings and alerts there are
     */
    public static TurnBudget begin(long facts) {
        TurnBudget budget = new TurnBudget(COMPARISONS + COMPARISONS_PER_FACT * facts);
        CURRENT.set(budget);
        return budget;
    }

    /** Two facts, or a fact and a match of others, were compared for these rules. */
    static boolean compared(boolean holds, Set<String> rules) {
        TurnBudget budget = CURRENT.get();
        if (budget != null) {
            budget.left -= holds ? OF_A_MATCH : 1;
            if (budget.left < 0) {
                throw new RulesTooCostly(rules);
            }
        }
        return holds;
    }

    @Override
    public void close() {
        CURRENT.remove();
    }
}
