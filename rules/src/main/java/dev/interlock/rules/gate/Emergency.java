package dev.interlock.rules.gate;

/** The incident of the plan is urgent: the rules have begun an urgent remedy for it. */
public record Emergency(String incident) {}
