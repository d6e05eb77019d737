package dev.interlock.routes.ingest;

import dev.interlock.routes.meters.Meters;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts whatever was turned away and keeps what fits the budget, so that one broken sensor cannot fill the disk.
 * Thread-safe.
 */
public final class DeadLetterOffice {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterOffice.class);
    private static final int SECONDS_A_MINUTE = 60;

    private final DeadLetters kept;
    private final Meters meters;
    private final InstantSource clock;
    private final int perMinute;
    private final Map<String, Minute> minutes = new HashMap<>();

    public DeadLetterOffice(DeadLetters kept, Meters meters, InstantSource clock, int perMinute) {
        this.kept = kept;
        this.meters = meters;
        this.clock = clock;
        this.perMinute = perMinute;
    }

    void send(String route, List<InputFault> faults, Arrival arrival) {
        faults.forEach(fault -> send(route, fault, arrival));
    }

    public void send(String route, InputFault fault, Arrival arrival) {
        meters.deadLetter(route, fault.reason().code());
        Instant now = clock.instant();
        if (!withinBudget(route, now)) {
            meters.unkept(route);
            return;
        }
        LOG.debug("{} turned away by {}: {}", fault.reason().code(), route, fault.sentence());
        keep(new RejectedInput(
                now,
                route,
                fault.reason().code(),
                fault.sentence(),
                arrival.text().get(),
                arrival.length(),
                arrival.whole()));
    }

    /** Keeping a letter must never stop what is in order from going on. */
    private void keep(RejectedInput letter) {
        try {
            kept.add(letter);
        } catch (RuntimeException broken) {
            meters.unkept(letter.route());
            LOG.warn(
                    "A dead letter of {} could not be kept ({}). Check the audit database.",
                    letter.route(),
                    broken.toString());
        }
    }

    private synchronized boolean withinBudget(String route, Instant now) {
        Minute minute = minutes.merge(
                route,
                new Minute(now.getEpochSecond() / SECONDS_A_MINUTE, 1),
                (old, fresh) -> old.number == fresh.number ? new Minute(old.number, old.letters + 1) : fresh);
        return minute.letters <= perMinute;
    }

    private record Minute(long number, int letters) {}
}
