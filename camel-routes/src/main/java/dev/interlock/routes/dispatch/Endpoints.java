package dev.interlock.routes.dispatch;

import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Agent;
import dev.interlock.rules.plan.Task;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where each agent is reached.
 *
 * @param agents Camel endpoint URIs
 * @param alerts where alerts go: to the controller's own hands, also where the ActionAgent lives elsewhere
 */
public record Endpoints(Map<Agent, String> agents, String alerts) {
    public Endpoints {
        agents = Map.copyOf(agents);
    }

    String of(Task task) {
        if (task.action() instanceof Action.Alert) {
            return alerts;
        }
        Agent agent = task.assignedTo();
        return Optional.ofNullable(agents.get(agent))
                .orElseThrow(() -> new Withheld("%s has no endpoint. Configure agent.%s."
                        .formatted(agent.contractName(), agent.name().toLowerCase(Locale.ROOT))));
    }

    /** The address of an agent in another process, without what only Camel reads; empty for one in this process. */
    static Optional<URI> elsewhere(String endpoint) {
        return endpoint.matches("https?:.*")
                ? Optional.of(URI.create(endpoint.replaceFirst("\\?.*", "").replaceFirst("/+$", "")))
                : Optional.empty();
    }
}
