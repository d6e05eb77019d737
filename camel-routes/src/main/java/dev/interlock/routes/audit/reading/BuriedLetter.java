package dev.interlock.routes.audit.reading;

import java.time.Instant;

/**
 * Something that came in and could not be used, as it was kept.
 *
 * @param beginning of the payload
 * @param payloadBytes how long the whole payload was
 * @param payloadSha256 of the whole payload, hexadecimal
 */
public record BuriedLetter(
        long id, Instant at, String route, String reason, String beginning, long payloadBytes, String payloadSha256) {}
