package dev.interlock.routes.agents;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.ActionJson;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Agent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An agent: opens an envelope only if it is whole, meant for it and fresh, brings its effect about once, and answers.
 * Thread-safe.
 */
public final class TaskAgent {
    private static final Logger LOG = LoggerFactory.getLogger(TaskAgent.class);
    private static final int REMEMBERED_EFFECTS = 10_000;

    private final Agent name;
    private final Seal seal;
    private final InstantSource clock;
    private final World world;
    private final Map<String, AgentResult> effects = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, AgentResult> eldest) {
            return size() > REMEMBERED_EFFECTS;
        }
    };

    public TaskAgent(Agent name, Seal seal, InstantSource clock, World world) {
        this.name = name;
        this.seal = seal;
        this.clock = clock;
        this.world = world;
    }

    /** Carries the task out, or says why not; a task that succeeded before is answered from memory. */
    public synchronized AgentResult carryOut(SealedEnvelope sealed) {
        if (!seal.isWhole(sealed)) {
            return AgentResult.failed("The envelope's signature does not fit. It was changed on its way, or signed with"
                    + " another key; send it again from the controller.");
        }
        JsonNode body = sealed.body();
        String audience = body.path("audience").asText();
        if (!audience.equals(name.contractName())) {
            return AgentResult.failed("The envelope is for %s, not for %s. Check the agents' endpoints."
                    .formatted(audience, name.contractName()));
        }
        Instant sealedAt = Instant.parse(body.path("timestamp").asText());
        Duration age = Duration.between(sealedAt, clock.instant());
        if (age.compareTo(Envelope.TIME_TO_LIVE) > 0 || age.compareTo(Envelope.SKEW.negated()) < 0) {
            return AgentResult.failed(
                    "The envelope was sealed at %s and is not valid now. Compare the clocks of controller and agent."
                            .formatted(sealedAt));
        }
        return once(body.path("plan_id").asText() + "/" + body.path("task_id").asText(), body);
    }

    private AgentResult carryOut(String effect, Action action) {
        try {
            return world.carryOut(effect, action);
        } catch (RuntimeException e) {
            LOG.warn("'{}' could not be carried out.", effect, e);
            return AgentResult.failed("The world failed with %s: %s. Look for the cause in the agent's log."
                    .formatted(e.getClass().getSimpleName(), e.getMessage()));
        }
    }

    private AgentResult once(String effect, JsonNode body) {
        AgentResult before = effects.get(effect);
        if (before != null) {
            return before;
        }
        AgentResult result = ActionJson.read(
                        body.path("type").asText(), body.path("target").asText(), body.path("args"))
                .fold(
                        action -> carryOut(effect, action), reasons -> AgentResult.failed(String.join(" ", reasons)));
        if (result.ok()) {
            effects.put(effect, result);
        }
        return result;
    }
}
