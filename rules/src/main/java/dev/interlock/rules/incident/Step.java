package dev.interlock.rules.incident;

import dev.interlock.rules.plan.Action;
import java.util.List;

/** What one plan does of what is needed: caps, placements or suspensions, each of a target of its own. */
public record Step(List<Action> actions) {
    public Step {
        actions = List.copyOf(actions);
    }

    /** There is something to be done, and room to do it. */
    public boolean acts() {
        return !actions.isEmpty();
    }
}
