package dev.interlock.routes.agents;

import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.rules.plan.Action;
import java.net.URI;
import java.util.Optional;

/** The machinery that an agent has its hands on. Told twice of the same effect, it brings it about once. */
@FunctionalInterface
public interface ControlledWorld {
    AgentResult carryOut(String effect, Action action);

    /** Why nothing at all can be carried out, as a sentence; empty where something can. */
    default Optional<String> unable() {
        return Optional.empty();
    }

    /** Why this action cannot be carried out, as a sentence; empty where it can be tried. */
    default Optional<String> unable(Action action) {
        return Optional.empty();
    }

    /** Where it takes commands, for a route to post them there; empty where it is told directly. */
    default Optional<URI> url() {
        return Optional.empty();
    }
}
