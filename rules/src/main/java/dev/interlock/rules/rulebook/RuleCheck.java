package dev.interlock.rules.rulebook;

/** One law that every rule keeps. */
interface RuleCheck {
    void check(CheckedRule rule);
}
