package dev.interlock.rules.gate;

import dev.interlock.rules.plan.Action;

/** A job that the plan brings to a rack, by a move or by placing it. */
public record Seating(Action action, String job, String rack) {}
