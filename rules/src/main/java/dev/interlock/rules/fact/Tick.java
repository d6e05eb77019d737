package dev.interlock.rules.fact;

/**
 * The time, epoch milliseconds. Every rule that states a lasting fact or depends on time joins it, so that nothing but
 * conclusions can fire while a session is being rebuilt: the tick comes last.
 */
public record Tick(long now) {}
