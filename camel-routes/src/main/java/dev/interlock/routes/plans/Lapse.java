package dev.interlock.routes.plans;

import java.time.Duration;

/** A try that was given up because its agent did not answer, and how long it was waited for. */
public record Lapse(Delivery delivery, Duration waited) {}
