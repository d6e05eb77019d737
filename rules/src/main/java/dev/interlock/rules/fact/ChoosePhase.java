package dev.interlock.rules.fact;

/**
 * The moment to choose, epoch milliseconds: present only when nothing is left to conclude. Rules that pick one of
 * several things join it, so that they never pick from half of them.
 */
public record ChoosePhase(long now) {}
