package dev.interlock.rules.fact;

/** A metric that no typed fact knows, kept so that a site's own rules can use it. */
public record Reading(String device, String metric, double reading, long at) {}
