package dev.interlock.scenarios.attack;

import dev.interlock.rules.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What became of the plans of a {@link Salvo}. */
final class Score {
    private static final int SHOWN = 20;

    private int plans;
    private int approved;
    private int approvedChanges;
    private final Map<String, Integer> refusals = new TreeMap<>();
    private final List<String> breaches = new ArrayList<>();
    private final List<String> disagreements = new ArrayList<>();

    /** @param owed rules that gate and oracle cannot agree on, since only the gate knows them */
    void count(LiveState state, Plan plan, Set<String> refusedBy, Set<String> owed, Set<String> broken) {
        plans++;
        refusedBy.forEach(rule -> refusals.merge(rule, 1, Integer::sum));
        if (refusedBy.isEmpty()) {
            approved++;
            approvedChanges +=
                    plan.tasks().stream().anyMatch(task -> task.action().type().changes()) ? 1 : 0;
            note(breaches, broken.isEmpty(), state, plan, refusedBy, broken);
        }
        Set<String> comparable = new TreeSet<>(refusedBy);
        comparable.removeAll(owed);
        note(disagreements, comparable.equals(broken), state, plan, refusedBy, broken);
    }

    private static void note(
            List<String> where, boolean good, LiveState state, Plan plan, Set<String> gate, Set<String> oracle) {
        if (!good && where.size() < SHOWN) {
            where.add("%s: gate %s, oracle %s: %s".formatted(state.name(), gate, oracle, plan.tasks()));
        }
    }

    int plans() {
        return plans;
    }

    int approved() {
        return approved;
    }

    /** Approved plans that change something. */
    int approvedChanges() {
        return approvedChanges;
    }

    /** How many plans each rule refused. */
    Map<String, Integer> refusals() {
        return refusals;
    }

    /** Plans that the gate approved although the oracle says that a promise would be broken; the first of them. */
    List<String> breaches() {
        return breaches;
    }

    /** Plans of which gate and oracle do not say the same; the first of them. */
    List<String> disagreements() {
        return disagreements;
    }
}
