package dev.interlock.routes.dispatch;

import dev.interlock.routes.agents.envelope.Envelope;
import dev.interlock.routes.agents.envelope.Seal;
import dev.interlock.routes.agents.envelope.SealedEnvelope;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.entry.EnvelopeEntry;
import dev.interlock.routes.plans.Delivery;
import dev.interlock.routes.trail.Recorder;
import dev.interlock.rules.plan.Agent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Puts tasks into sealed envelopes, numbered for each agent, and records each before it leaves. Thread-safe. */
public final class EnvelopeSealer {
    private final Seal seal;
    private final long epoch;
    private final Recorder recorder;
    private final InstantSource clock;
    private final Supplier<String> nonces;
    private final Map<Agent, Long> numbers = new ConcurrentHashMap<>();

    /**
     * @param epoch which start of the controller this is; higher than that of any before
     * @param nonces gives 128 random bits in hexadecimal, never the same twice
     */
    public EnvelopeSealer(Seal seal, long epoch, Recorder recorder, InstantSource clock, Supplier<String> nonces) {
        this.seal = seal;
        this.epoch = epoch;
        this.recorder = recorder;
        this.clock = clock;
        this.nonces = nonces;
    }

    SealedEnvelope seal(Delivery delivery, Clearance passage) {
        Instant now = clock.instant();
        Agent agent = delivery.task().assignedTo();
        Envelope envelope = new Envelope(
                agent,
                delivery.plan().id(),
                delivery.task().id(),
                delivery.task().action(),
                delivery.attempt(),
                epoch,
                now,
                nonces.get(),
                numbers.merge(agent, 1L, Long::sum));
        SealedEnvelope sealed = seal.seal(envelope);
        List<Entry> rows = new ArrayList<>(passage.verdict());
        rows.add(new EnvelopeEntry(
                delivery.origin(now, passage.rulebookHash()),
                delivery.plan().id().toString(),
                delivery.task().id(),
                agent.contractName(),
                sealed.keyVersion(),
                sealed.seq(),
                envelope.nonce(),
                sealed.hmac(),
                envelope.expiresAt()));
        recorder.record(rows);
        return sealed;
    }
}
