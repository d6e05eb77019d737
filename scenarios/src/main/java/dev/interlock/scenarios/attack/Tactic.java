package dev.interlock.scenarios.attack;

import dev.interlock.rules.plan.Action;
import java.util.List;

/** One way to do harm, as actions of the catalogue in the order in which they should hurt. */
@FunctionalInterface
interface Tactic {
    /** None where the world offers nothing to hurt in this way. */
    List<Action> against(Ground ground);
}
