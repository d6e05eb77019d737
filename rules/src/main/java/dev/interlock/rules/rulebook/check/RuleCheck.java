package dev.interlock.rules.rulebook.check;

import dev.interlock.rules.rulebook.source.CheckedRule;

/** One law that every rule keeps. */
public interface RuleCheck {
    void check(CheckedRule rule);
}
