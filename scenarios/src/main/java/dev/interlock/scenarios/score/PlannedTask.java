package dev.interlock.scenarios.score;

import java.util.Set;

/**
 * A task of a plan, as far as one plan can differ from another.
 *
 * @param type the action's name in the plan contract
 * @param args its arguments, as text that is the same for the same arguments
 * @param dependencies ids of the tasks it waits for
 */
public record PlannedTask(String id, String type, String target, String args, String agent, Set<String> dependencies) {
    public PlannedTask {
        dependencies = Set.copyOf(dependencies);
    }

    /** It does the same, whatever it waits for. */
    boolean doesTheSameAs(PlannedTask other) {
        return type.equals(other.type)
                && target.equals(other.target)
                && args.equals(other.args)
                && agent.equals(other.agent);
    }
}
