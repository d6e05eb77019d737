package dev.interlock.routes.ingest;

import java.time.Instant;

/**
 * Something that was turned away, kept so that a person can find out why.
 *
 * @param route the route it came in by
 * @param code the code of a {@link Reason}
 * @param reason a sentence with names and values, then what to do about it
 * @param payload what arrived, cut to {@value #KEPT} characters
 * @param length characters or bytes that arrived
 * @param whole the payload is all that arrived
 */
public record RejectedInput(
        Instant at, String route, String code, String reason, String payload, long length, boolean whole) {
    static final int KEPT = 2_000;

    public RejectedInput {
        whole &= payload.length() <= KEPT;
        payload = payload.length() <= KEPT ? payload : payload.substring(0, KEPT);
    }
}
