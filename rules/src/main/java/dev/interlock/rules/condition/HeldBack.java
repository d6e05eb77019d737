package dev.interlock.rules.condition;

/** A job that was deferred and still waits. */
public record HeldBack(String job) {}
