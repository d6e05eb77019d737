package dev.interlock.cli.run;

import dev.interlock.rules.plan.Agent;

/** The agents as they are called on the command line. */
public enum AgentType {
    ACTION(Agent.ACTION_AGENT),
    METRIC(Agent.METRIC_AGENT),
    LOG(Agent.LOG_AGENT),
    RUNBOOK(Agent.RUNBOOK_AGENT);

    private final Agent agent;

    AgentType(Agent agent) {
        this.agent = agent;
    }

    public Agent agent() {
        return agent;
    }
}
