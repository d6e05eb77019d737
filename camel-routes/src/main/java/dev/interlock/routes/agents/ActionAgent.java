package dev.interlock.routes.agents;

import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Agent;
import java.util.Map;
import java.util.TreeMap;

/** Changes the world, and keeps what was there before. */
public final class ActionAgent implements Duty {
    private static final String BEFORE = "before";

    private final ControlledWorld world;

    public ActionAgent(ControlledWorld world) {
        this.world = world;
    }

    @Override
    public Agent agent() {
        return Agent.ACTION_AGENT;
    }

    @Override
    public AgentResult carryOut(String effect, Action action) {
        AgentResult result = world.carryOut(effect, action);
        return result.ok() && action.type().reversible() && !result.out().containsKey(BEFORE)
                ? withoutBefore(result)
                : result;
    }

    /** Whoever wants to undo it has to know that they cannot. */
    private static AgentResult withoutBefore(AgentResult result) {
        Map<String, Object> meta = new TreeMap<>(result.meta());
        meta.put(BEFORE, "The world did not tell the values before, so this cannot be undone.");
        return new AgentResult(result.status(), result.out(), meta);
    }
}
