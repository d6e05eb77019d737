package dev.interlock.rules.condition;

/** A rack that may take work: nothing is wrong with it and its feed, and its zone is not warm. */
public record OpenRack(String rack) {}
