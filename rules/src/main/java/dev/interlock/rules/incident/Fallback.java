package dev.interlock.rules.incident;

import dev.interlock.rules.plan.Action;

/** What is done in a domain, conservatively, when whoever was asked about it has no plan that may be carried out. */
public record Fallback(String domain, Action action) {}
