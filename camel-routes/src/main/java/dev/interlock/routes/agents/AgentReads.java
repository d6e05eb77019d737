package dev.interlock.routes.agents;

import dev.interlock.advisor.Finding;
import dev.interlock.advisor.Reads;
import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Agent;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Answers a planner's look-ups by the same duties that carry out plans' reads. It accepts reads alone, so it can change
 * nothing. Thread-safe.
 */
public final class AgentReads implements Reads {
    private final Map<Agent, Duty> duties;
    private final Supplier<String> names;

    /**
     * @param duties of the agents that read
     * @param names gives each look-up a name of its own, so that no world answers it from memory
     */
    public AgentReads(Map<Agent, Duty> duties, Supplier<String> names) {
        this.duties = Map.copyOf(duties);
        this.names = names;
    }

    @Override
    public Finding read(Action.Read read) {
        AgentResult result = result(read);
        String failure =
                result.ok() || !result.reason().isEmpty() ? result.reason() : "The read failed without a reason.";
        return new Finding("", read, result.out(), result.ok() ? "" : failure);
    }

    private AgentResult result(Action.Read read) {
        Agent agent = read.type().agent();
        Duty duty = duties.get(agent);
        if (duty == null) {
            return AgentResult.failed("Nobody here is a %s. Configure one.".formatted(agent.contractName()));
        }
        try {
            return duty.carryOut("look-up/" + names.get(), read);
        } catch (RuntimeException e) {
            return AgentResult.failed("The read failed with %s: %s. Look for the cause in the log."
                    .formatted(e.getClass().getSimpleName(), e.getMessage()));
        }
    }
}
