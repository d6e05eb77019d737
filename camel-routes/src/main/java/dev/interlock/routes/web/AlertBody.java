package dev.interlock.routes.web;

import java.time.Instant;

/** One time a person was told. */
public record AlertBody(Instant at, String severity, String target, String message, String channel) {}
