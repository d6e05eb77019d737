package dev.interlock.rules.placing;

import dev.interlock.rules.plan.Action;
import java.util.List;

/** The placements of one plan, each of a job of its own. */
public record PlacementStep(List<Action> actions) {
    public PlacementStep {
        actions = List.copyOf(actions);
    }

    /** There is a job to be placed, and room for it. */
    public boolean acts() {
        return !actions.isEmpty();
    }
}
