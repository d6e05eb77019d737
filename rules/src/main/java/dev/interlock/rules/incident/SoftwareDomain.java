package dev.interlock.rules.incident;

/** A domain of an incident in which there is nothing but software: it recovers within seconds, and proves it as soon. */
public record SoftwareDomain(String domain) {}
