/**
 * What the rules know and conclude, turn by turn, and what of it is remembered over a restart, a reload or another inventory. For the decision
 * loop; one thread.
 */
@NullMarked
package dev.interlock.rules.rulebook.session;

import org.jspecify.annotations.NullMarked;
