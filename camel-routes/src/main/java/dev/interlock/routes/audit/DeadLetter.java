package dev.interlock.routes.audit;

import java.time.Instant;

/**
 * Something that came in and could not be used.
 *
 * @param route the id of the route it came by
 * @param reason what is wrong with it, as a sentence
 * @param payload as it came; only its beginning is kept
 * @param whole the payload is all that came, so that it can be sent again
 */
public record DeadLetter(Instant at, String route, String reason, String payload, boolean whole) {
    /** Of what did not come by a door. */
    public DeadLetter(Instant at, String route, String reason, String payload) {
        this(at, route, reason, payload, false);
    }
}
