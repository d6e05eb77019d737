package dev.interlock.routes.loop;

import dev.interlock.routes.operator.ActRefused;
import dev.interlock.routes.trail.Outbox;
import java.time.Instant;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ExchangeTimedOutException;
import org.apache.camel.ProducerTemplate;

/** Takes events to the loop and returns when they were decided and written: whoever is answered then need not tell them again. */
final class Acknowledged {
    private final ProducerTemplate template;

    Acknowledged(ProducerTemplate template) {
        this.template = template;
    }

    /**
     * Tells the loop.
     *
     * @return what the turn left
     * @throws Unacknowledged nobody took it in time, or it is not written yet
     */
    Outbox tell(Event event) {
        Object left = hear(event);
        // Turns are recorded in their order: once this empty one is through, so is the one before.
        ask(
                "{{interlock.record}}",
                new Outbox(Instant.EPOCH),
                "It counts, but the audit could not record it yet and will as soon as it can. Look at /health for why.");
        if (left instanceof Outbox outbox) {
            return outbox;
        }
        throw new IllegalStateException(
                "The route 'decide' answered with no outbox. Let it end with what the loop left.");
    }

    /**
     * Tells the loop something of which nothing is recorded.
     *
     * @return what the turn left
     * @throws Unacknowledged nobody took it in time
     */
    Object hear(Event event) {
        return ask(
                "{{interlock.decide}}",
                event,
                "The decision loop did not take it in time. Look at /health for what holds it.");
    }

    private Object ask(String room, Object what, String late) {
        try {
            return template.requestBody(room, what);
        } catch (CamelExecutionException e) {
            if (e.getCause() instanceof ActRefused refused) {
                throw refused;
            }
            if (e.getCause() instanceof ExchangeTimedOutException) {
                throw new Unacknowledged(late, e);
            }
            throw e;
        }
    }
}
