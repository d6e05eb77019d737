package dev.interlock.rules.gate;

/** A task that lets a cooling unit blow warmer or less air than it does now, or is not proven not to. */
public record LessCooling(String task, String unit, String zone) {}
