/**
 * A planner that means harm, an oracle that says in plain Java what each safety rule promises, and what became of the
 * machines. Nobody enters.
 */
@NullMarked
package dev.interlock.scenarios.attack;

import org.jspecify.annotations.NullMarked;
