package dev.interlock.rules.cap;

import dev.interlock.rules.plan.Action;
import java.util.List;

/** The caps of one plan, each on a device of its own. */
public record CapStep(List<Action> actions) {
    public CapStep {
        actions = List.copyOf(actions);
    }

    /** There is something to be done, and room to do it. */
    public boolean acts() {
        return !actions.isEmpty();
    }
}
