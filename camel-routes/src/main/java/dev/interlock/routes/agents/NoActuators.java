package dev.interlock.routes.agents;

import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.rules.plan.Action;
import java.util.Optional;

/** A world that is only looked at: nothing of it can be changed from here. */
public final class NoActuators implements ControlledWorld {
    private static final String SENTENCE =
            "This controller watches and has no hands: nothing is connected that could carry a plan out. To act, run it"
                    + " beside a system that takes commands, with 'interlock run --source URL', or switch an actuator on, as in"
                    + " docs/how-to/act-on-machines.md.";

    @Override
    public AgentResult carryOut(String effect, Action action) {
        return AgentResult.failed(SENTENCE);
    }

    @Override
    public Optional<String> unable() {
        return Optional.of(SENTENCE);
    }
}
