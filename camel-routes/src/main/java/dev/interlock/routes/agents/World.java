package dev.interlock.routes.agents;

import dev.interlock.rules.plan.Action;

/** The machinery that an agent has its hands on. Told twice of the same effect, it brings it about once. */
@FunctionalInterface
public interface World {
    AgentResult carryOut(String effect, Action action);
}
