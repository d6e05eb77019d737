package dev.interlock.rules.offence.circle;

/** Bears the name of a class of another package. */
final class CircleInTheRules {}
