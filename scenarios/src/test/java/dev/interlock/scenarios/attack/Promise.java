package dev.interlock.scenarios.attack;

import java.util.function.Predicate;

/**
 * What a safety rule promises, said once more in plain Java.
 *
 * @param rule the rule's id
 * @param broken the plan does what the rule promises to refuse
 */
record Promise(String rule, Predicate<Judged> broken) {}
