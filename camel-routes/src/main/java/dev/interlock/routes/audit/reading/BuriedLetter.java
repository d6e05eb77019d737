package dev.interlock.routes.audit.reading;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that came in and could not be used, as it was kept.
 *
 * @param beginning of the payload
 * @param payloadBytes how long the whole payload was
 * @param payloadSha256 of the whole payload, hexadecimal
 * @param whole the beginning is all of it
 * @param sentAgainAt when it was sent through its door once more; absent where it was not
 */
public record BuriedLetter(
        long id,
        Instant at,
        String route,
        String reason,
        String beginning,
        long payloadBytes,
        String payloadSha256,
        boolean whole,
        @Nullable Instant sentAgainAt,
        @Nullable String sentAgainBy) {}
