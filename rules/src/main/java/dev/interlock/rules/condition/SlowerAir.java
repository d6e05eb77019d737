package dev.interlock.rules.condition;

/** The cooling units of a zone would carry its heat with their fans at normal speed. */
public record SlowerAir(String zone) {}
