package dev.interlock.routes.agents;

import dev.interlock.routes.SetClock;
import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.routes.agents.envelope.AgentResultJson;
import dev.interlock.routes.agents.envelope.Envelope;
import dev.interlock.routes.agents.envelope.Refusal;
import dev.interlock.routes.agents.envelope.Seal;
import dev.interlock.routes.agents.envelope.SealedEnvelope;
import dev.interlock.routes.agents.keys.EnvelopeKeys;
import dev.interlock.routes.agents.replay.ReplayStore;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Agent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;

/** A controller's seal and one agent before it, whose world remembers what was asked of it. */
final class Bench {
    static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    static final UUID PLAN = UUID.nameUUIDFromBytes(new byte[] {7});
    static final Action COOL = new Action.AdjustCooling("crac-1", 17, 90);

    final SetClock clock = new SetClock(NOON);
    final List<Action> done = new CopyOnWriteArrayList<>();
    final List<Refusal> refusals = new ArrayList<>();
    final Seal seal;
    final TaskAgent agent;

    BiFunction<String, Action, AgentResult> world = (effect, action) -> AgentResult.ok(Map.of("before", Map.of()));

    Bench(EnvelopeKeys keys, ReplayStore store) {
        seal = new Seal(keys);
        agent = new TaskAgent(
                new ActionAgent((effect, action) -> {
                    done.add(action);
                    return world.apply(effect, action);
                }),
                seal,
                store,
                clock,
                refusals::add);
    }

    static Bench inMemory() {
        return new Bench(EnvelopeKeys.ephemeral(), ReplayStore.inMemory());
    }

    /** An envelope for the ActionAgent whose numbers all follow from one. */
    Envelope envelope(int number) {
        return envelope(Agent.ACTION_AGENT, "cool-1", COOL, 1, number);
    }

    Envelope envelope(Agent audience, String task, Action action, long epoch, int number) {
        return new Envelope(
                audience, PLAN, task, action, number, epoch, clock.instant(), "%032x".formatted(number), number);
    }

    SealedEnvelope sealed(int number) {
        return seal.seal(envelope(number));
    }

    AgentResult told(int number) {
        return agent.carryOut(sealed(number));
    }

    AgentResult told(String message) {
        return AgentResultJson.read(agent.answer(message.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .orThrow();
    }
}
