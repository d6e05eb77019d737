package dev.interlock.rules.fleet;

/** XIDs of one job, or of no known job, within one span of time. */
public record XidGroup(String job, XidAudience told, long span) {}
