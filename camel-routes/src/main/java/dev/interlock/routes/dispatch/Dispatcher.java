package dev.interlock.routes.dispatch;

import dev.interlock.routes.agents.AgentResult;
import dev.interlock.routes.agents.Envelope;
import dev.interlock.routes.agents.Seal;
import dev.interlock.routes.agents.SealedEnvelope;
import dev.interlock.routes.audit.AuditUnavailable;
import dev.interlock.routes.audit.entry.EnvelopeEntry;
import dev.interlock.routes.decide.Delivery;
import dev.interlock.routes.decide.Event;
import dev.interlock.routes.decide.Recorder;
import dev.interlock.rules.plan.Agent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.camel.Exchange;

/** Takes due tasks to their agents: checked once more, sealed, recorded, and only then sent. Thread-safe. */
public final class Dispatcher {
    private static final String DELIVERY = "delivery";
    private static final String DUE = "due";

    private final Checkpoint checkpoint;
    private final Seal seal;
    private final Map<Agent, String> endpoints;
    private final Recorder recorder;
    private final InstantSource clock;
    private final Supplier<String> nonces;
    private final AtomicLong seq = new AtomicLong();
    private final Set<Delivery> underWay = ConcurrentHashMap.newKeySet();

    /**
     * @param endpoints where each agent is reached, as Camel endpoint URIs
     * @param nonces gives 128 random bits in hexadecimal, never the same twice
     */
    public Dispatcher(
            Checkpoint checkpoint,
            Seal seal,
            Map<Agent, String> endpoints,
            Recorder recorder,
            InstantSource clock,
            Supplier<String> nonces) {
        this.checkpoint = checkpoint;
        this.seal = seal;
        this.endpoints = Map.copyOf(endpoints);
        this.recorder = recorder;
        this.clock = clock;
        this.nonces = nonces;
    }

    /** Replaces a delivery by its sealed envelope, and names the agent's endpoint in the header {@code agent}. */
    public void depart(Exchange exchange) {
        Delivery delivery = exchange.getMessage().getBody(Delivery.class);
        exchange.setProperty(DELIVERY, delivery);
        exchange.setProperty(DUE, clock.instant());
        Agent agent = delivery.task().assignedTo();
        String endpoint = endpoint(agent);
        String rulebookHash = checkpoint.pass(delivery);
        underWay.add(delivery);
        exchange.getMessage().setHeader("agent", endpoint);
        exchange.getMessage().setBody(sealed(delivery, agent, rulebookHash));
        checkpoint.stopIfKilled();
    }

    private String endpoint(Agent agent) {
        return Optional.ofNullable(endpoints.get(agent))
                .orElseThrow(() -> new Withheld("%s has no endpoint. Configure agent.%s."
                        .formatted(agent.contractName(), agent.name().toLowerCase(Locale.ROOT))));
    }

    /** Replaces the agent's answer by the event that reports it. */
    public void arrive(Exchange exchange) {
        report(exchange, exchange.getMessage().getBody(AgentResult.class));
    }

    /** Reports a task that could not be sent or was not answered. */
    public void lost(Exchange exchange) {
        report(exchange, AgentResult.failed(reason(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class))));
    }

    private static String reason(Exception why) {
        if (why instanceof Withheld || why instanceof AuditUnavailable) {
            return String.valueOf(why.getMessage());
        }
        return "Its agent failed with %s: %s. Look for the cause in the agent's log."
                .formatted(why.getClass().getSimpleName(), why.getMessage());
    }

    private SealedEnvelope sealed(Delivery delivery, Agent agent, String rulebookHash) {
        Instant now = clock.instant();
        Envelope envelope = new Envelope(
                agent,
                delivery.plan().id(),
                delivery.task().id(),
                delivery.task().action(),
                delivery.attempt(),
                now,
                nonces.get(),
                seq.incrementAndGet());
        SealedEnvelope sealed = seal.seal(envelope);
        recorder.record(List.of(new EnvelopeEntry(
                delivery.origin(now, rulebookHash),
                delivery.plan().id().toString(),
                delivery.task().id(),
                agent.contractName(),
                sealed.keyVersion(),
                sealed.seq(),
                envelope.nonce(),
                sealed.hmac(),
                now.plus(Envelope.TIME_TO_LIVE))));
        return sealed;
    }

    /** The tasks whose agents have not answered yet. */
    public Collection<Delivery> underWay() {
        return underWay;
    }

    private void report(Exchange exchange, AgentResult result) {
        Delivery delivery = exchange.getProperty(DELIVERY, Delivery.class);
        underWay.remove(delivery);
        Duration took = Duration.between(exchange.getProperty(DUE, Instant.class), clock.instant());
        exchange.getMessage().setBody(new Event.Reported(delivery, result, took));
    }
}
