/** A rulebook that can decide: every rule checked and compiled, or every fault named. For the session and the safety gate. */
@NullMarked
package dev.interlock.rules.rulebook.compile;

import org.jspecify.annotations.NullMarked;
