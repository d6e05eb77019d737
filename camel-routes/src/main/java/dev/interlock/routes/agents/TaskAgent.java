package dev.interlock.routes.agents;

import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.routes.agents.envelope.AgentResultJson;
import dev.interlock.routes.agents.envelope.Envelope;
import dev.interlock.routes.agents.envelope.Refusal;
import dev.interlock.routes.agents.envelope.Seal;
import dev.interlock.routes.agents.envelope.SealedEnvelope;
import dev.interlock.routes.agents.replay.ReplayStore;
import dev.interlock.routes.agents.replay.StoreUnavailable;
import dev.interlock.rules.plan.Action;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An agent: opens an envelope only if it is whole, meant for it, fresh and new, brings its effect about once, and answers.
 * Several tasks at a time; thread-safe.
 */
public final class TaskAgent {
    private static final Logger LOG = LoggerFactory.getLogger(TaskAgent.class);

    private final Duty duty;
    private final Seal seal;
    private final ReplayStore store;
    private final InstantSource clock;
    private final Consumer<Refusal> refusals;
    private final Map<String, CompletableFuture<AgentResult>> underWay = new ConcurrentHashMap<>();

    /** @param refusals told of every envelope that is not acted on, besides whoever sent it */
    public TaskAgent(Duty duty, Seal seal, ReplayStore store, InstantSource clock, Consumer<Refusal> refusals) {
        this.duty = duty;
        this.seal = seal;
        this.store = store;
        this.clock = clock;
        this.refusals = refusals;
    }

    /** Takes a sealed envelope as JSON and answers with the result as JSON. */
    public String answer(byte[] message) {
        return AgentResultJson.write(carryOut(message));
    }

    /** Carries the task out, or says why not. */
    public AgentResult carryOut(SealedEnvelope sealed) {
        return carryOut(sealed.toJson().getBytes(StandardCharsets.UTF_8));
    }

    /** Its name in the contract. */
    public String name() {
        return duty.agent().contractName();
    }

    /** The effects it is at right now. */
    public Set<String> underWay() {
        return Set.copyOf(underWay.keySet());
    }

    private AgentResult carryOut(byte[] message) {
        return seal.open(message, duty.agent(), clock.instant()).fold(this::admit, this::refuse);
    }

    private AgentResult admit(Envelope envelope) {
        try {
            Optional<Refusal> refusal = store.admit(envelope, clock.instant());
            return refusal.isPresent() ? refuse(refusal.get()) : together(envelope);
        } catch (StoreUnavailable e) {
            return AgentResult.failed("%s Nothing was done.".formatted(e.getMessage()));
        }
    }

    private AgentResult refuse(Refusal refusal) {
        LOG.warn("{} refused an envelope ({}): {}", name(), refusal.reason(), refusal.sentence());
        refusals.accept(refusal);
        return AgentResult.refused(refusal);
    }

    /** A retry that comes while the task is still under way waits for the same answer. */
    private AgentResult together(Envelope envelope) {
        CompletableFuture<AgentResult> mine = new CompletableFuture<>();
        CompletableFuture<AgentResult> other = underWay.putIfAbsent(envelope.effect(), mine);
        if (other != null) {
            return other.join().again();
        }
        try {
            AgentResult result = once(envelope);
            mine.complete(result);
            return result;
        } finally {
            underWay.remove(envelope.effect());
            mine.complete(AgentResult.failed("The task was broken off. Send it again."));
        }
    }

    private AgentResult once(Envelope envelope) {
        Optional<AgentResult> before = store.done(envelope.effect());
        if (before.isPresent()) {
            return before.get().again();
        }
        if (clock.instant().isAfter(envelope.expiresAt())) {
            return refuse(late(envelope));
        }
        AgentResult result = act(envelope.effect(), envelope.action());
        if (!(envelope.action() instanceof Action.Read)) {
            settle(envelope, result);
        }
        return result;
    }

    /** It was fresh when it came; the disk may be slow, and the process may have been stopped. */
    private Refusal late(Envelope envelope) {
        return new Refusal(
                Refusal.Reason.EXPIRED,
                "The envelope expired at %s, before the agent came to act, and it is %s here. Look for what held the agent up."
                        .formatted(envelope.expiresAt(), clock.instant()));
    }

    /** It is done already; where that cannot be noted, a retry is sent to the world again, which knows the effect. */
    private void settle(Envelope envelope, AgentResult result) {
        try {
            store.settle(envelope, result, clock.instant());
        } catch (StoreUnavailable e) {
            LOG.error("What became of '{}' could not be noted. {}", envelope.effect(), e.getMessage());
        }
    }

    private AgentResult act(String effect, Action action) {
        try {
            return duty.carryOut(effect, action);
        } catch (RuntimeException e) {
            LOG.warn("'{}' could not be carried out.", effect, e);
            return AgentResult.failed("The world failed with %s: %s. Look for the cause in the agent's log."
                    .formatted(e.getClass().getSimpleName(), e.getMessage()));
        }
    }
}
