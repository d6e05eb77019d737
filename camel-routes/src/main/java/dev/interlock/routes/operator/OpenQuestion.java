package dev.interlock.routes.operator;

import java.time.Instant;

/** A question of the planner's that a person has yet to answer. */
public record OpenQuestion(String incident, String domain, String question, Instant since) {}
