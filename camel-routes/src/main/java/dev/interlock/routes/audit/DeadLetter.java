package dev.interlock.routes.audit;

import java.time.Instant;

/**
 * Something that came in and could not be used.
 *
 * @param route the id of the route it came by
 * @param reason what is wrong with it, as a sentence
 * @param payload as it came; only its beginning is kept
 */
public record DeadLetter(Instant at, String route, String reason, String payload) {}
