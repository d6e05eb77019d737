package dev.interlock.routes.agents;

import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Agent;

/** What one agent is there for. It is told only of tasks whose envelope was opened and admitted. */
public interface Duty {
    Agent agent();

    /**
     * Does it and answers.
     *
     * @param effect names what is to be brought about; told twice of the same, it is brought about once
     */
    AgentResult carryOut(String effect, Action action);
}
