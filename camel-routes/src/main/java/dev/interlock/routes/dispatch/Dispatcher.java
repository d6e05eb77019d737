package dev.interlock.routes.dispatch;

import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.routes.agents.envelope.AgentResultJson;
import dev.interlock.routes.audit.reading.AuditUnavailable;
import dev.interlock.routes.loop.Event;
import dev.interlock.routes.meters.Meters;
import dev.interlock.routes.plans.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongSupplier;
import org.apache.camel.Exchange;

/** Takes due tasks to their agents: checked once more, sealed, recorded, and only then sent. Thread-safe. */
public final class Dispatcher {
    private static final String DELIVERY = "delivery";
    private static final String DUE = "due";
    private static final String ENDPOINT = "agent";
    private static final String SINCE = "sinceNanos";
    private static final String JSON = "application/json";

    private final Checkpoint checkpoint;
    private final EnvelopeSealer sealing;
    private final Endpoints endpoints;
    private final InFlight underWay;
    private final RefusalAlarm alarm;
    private final InstantSource clock;
    private final Meters meters;
    private final LongSupplier nanos;

    /** @param nanos the stopwatch by which telemetry arrives */
    public Dispatcher(
            Checkpoint checkpoint,
            EnvelopeSealer sealing,
            Endpoints endpoints,
            InFlight underWay,
            RefusalAlarm alarm,
            InstantSource clock,
            Meters meters,
            LongSupplier nanos) {
        this.checkpoint = checkpoint;
        this.sealing = sealing;
        this.endpoints = endpoints;
        this.underWay = underWay;
        this.alarm = alarm;
        this.clock = clock;
        this.meters = meters;
        this.nanos = nanos;
    }

    /**
     * Replaces a delivery by its sealed envelope as JSON, whether the agent lives here or elsewhere, and names the agent's
     * endpoint in the header {@code agent}.
     */
    public void depart(Exchange exchange) {
        Delivery delivery = exchange.getMessage().getBody(Delivery.class);
        exchange.setProperty(DELIVERY, delivery);
        exchange.setProperty(DUE, clock.instant());
        String endpoint = endpoints.of(delivery.task());
        Clearance passage = checkpoint.pass(delivery);
        underWay.depart(delivery, Endpoints.elsewhere(endpoint));
        exchange.getMessage().setHeader(ENDPOINT, endpoint);
        exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, JSON);
        exchange.getMessage().setBody(sealing.seal(delivery, passage).toJson());
        measure(exchange);
        checkpoint.stopIfKilled(delivery);
    }

    /** What follows from an agent's answer, a person or a planner has no telemetry to be measured from. */
    private void measure(Exchange exchange) {
        Object since = exchange.getMessage().removeHeader(SINCE);
        if (since instanceof Long began) {
            meters.envelopeAfter(Duration.ofNanos(nanos.getAsLong() - began));
        }
    }

    /** Replaces the agent's answer by the event that reports it. */
    public void arrive(Exchange exchange) {
        String answer = exchange.getMessage().getBody(String.class);
        report(
                exchange,
                AgentResultJson.read(answer == null ? "" : answer).fold(result -> result, Dispatcher::noResult));
    }

    private static AgentResult noResult(List<String> reasons) {
        return AgentResult.failed("The agent's answer is no result: %s Check the agents' endpoints."
                .formatted(String.join(" ", reasons)));
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

    private void report(Exchange exchange, AgentResult result) {
        Delivery delivery = exchange.getProperty(DELIVERY, Delivery.class);
        underWay.arrive(delivery);
        alarm.look(delivery, result);
        Duration took = Duration.between(exchange.getProperty(DUE, Instant.class), clock.instant());
        exchange.getMessage().setBody(new Event.Reported(delivery, result, took));
    }
}
