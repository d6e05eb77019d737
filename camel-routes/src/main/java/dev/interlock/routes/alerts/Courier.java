package dev.interlock.routes.alerts;

import dev.interlock.routes.alerts.notice.DeliveryBook;
import dev.interlock.routes.alerts.notice.MessageBook;
import dev.interlock.routes.alerts.notice.MessageBook.Waiting;
import dev.interlock.routes.alerts.notice.NoticeMessage;
import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.DeadLetter;
import dev.interlock.routes.meters.Meters;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells one receiver what it does not know yet. A message is written before it is sent and settled after it was taken, so that it
 * is told twice only where this process ends in between. To be called by one thread at a time.
 */
final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private final Receiver receiver;
    private final ReceiverRoute route;
    private final DeliveryBook deliveries;
    private final MessageBook messages;
    private final Audit audit;
    private final Meters meters;
    private final InstantSource clock;
    private int failures;
    private Instant pausedUntil = Instant.MIN;
    private boolean begun;

    Courier(
            Receiver receiver,
            ReceiverRoute route,
            MessageBook messages,
            Audit audit,
            Meters meters,
            InstantSource clock) {
        this.receiver = receiver;
        this.route = route;
        this.deliveries = new DeliveryBook(audit, receiver.name(), receiver.terms());
        this.messages = messages;
        this.audit = audit;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Writes what is due and sends what waits, until nothing is left that can be sent now.
     *
     * @param known until when the chain was read: what is due later may be silent by then
     */
    void tell(Instant known) {
        if (!begun) {
            // whatever kept it away may be over, and the clock may have been set
            messages.hurry(known);
            begun = true;
        }
        deliveries.write(known);
        Optional<Waiting> next = next();
        while (next.isPresent() && !Thread.currentThread().isInterrupted()) {
            send(next.get());
            next = next();
        }
    }

    private Optional<Waiting> next() {
        Instant now = clock.instant();
        return messages.next(now, now.isBefore(pausedUntil));
    }

    private void send(Waiting waiting) {
        NoticeMessage message = waiting.message();
        Reception reception = route.send(message);
        Instant now = clock.instant();
        if (reception instanceof Reception.Taken) {
            messages.taken(message, reception.said(), now);
            recovered(now);
        } else if (reception instanceof Reception.Failed failed) {
            failed(waiting, failed, now);
        } else {
            refused(message, reception.said(), now);
        }
        meters.message(receiver.name(), reception.getClass().getSimpleName());
    }

    private void recovered(Instant now) {
        if (failures > 0) {
            LOG.info("Receiver '{}' takes alerts again.", receiver.name());
            messages.hurry(now);
        }
        failures = 0;
        pausedUntil = Instant.MIN;
    }

    private void failed(Waiting waiting, Reception.Failed failed, Instant now) {
        if (failures == 0) {
            LOG.warn("Receiver '{}' was not told. {} It is tried again until it is.", receiver.name(), failed.said());
        }
        failures++;
        pausedUntil = now.plus(failed.away().orElseGet(() -> receiver.terms().backOff(failures)));
        messages.failed(waiting.message(), failed.said(), now, failed.away().orElseGet(() -> receiver.terms()
                .backOff(waiting.attempts() + 1)));
    }

    private void refused(NoticeMessage message, String said, Instant now) {
        LOG.error("Receiver '{}' refused an alert for good. {} It was: {}", receiver.name(), said, message.text());
        messages.refused(message, said, now);
        audit.bury(List.of(new DeadLetter(
                now,
                Receiver.ROUTE + receiver.name(),
                "Receiver '%s' refused an alert for good. %s".formatted(receiver.name(), said),
                message.text())));
    }
}
