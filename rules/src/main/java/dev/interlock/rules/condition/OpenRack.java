package dev.interlock.rules.condition;

/** A rack that may take work: nothing is wrong with it, its zone and its feed. */
public record OpenRack(String rack) {}
