package dev.interlock.advisor;

import dev.interlock.rules.plan.Action;

/** Looks something up for a planner. It takes reads alone, so nothing can be changed through it. */
@FunctionalInterface
public interface Reads {
    Finding read(Action.Read read);
}
