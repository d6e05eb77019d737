package dev.interlock.routes.audit.reading;

import java.time.Instant;

/** Somebody sees to an incident. */
public record TakenIncident(String incident, String by, Instant at) {}
