/**
 * A rule's conditions, looked at one by one outside of the engine: which facts each pattern finds, and what each constraint compares.
 * For whoever explains why a rule does not fire; nothing is decided here.
 */
@NullMarked
package dev.interlock.rules.rulebook.match;

import org.jspecify.annotations.NullMarked;
