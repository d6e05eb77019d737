/**
 * Why a rule does not act on a device, as a tree of findings: which patterns held, which did not and by how much, and what stood in the
 * way of what it proposed. For whoever asks, on any thread; a session is never touched.
 */
@NullMarked
package dev.interlock.rules.rulebook.whynot;

import org.jspecify.annotations.NullMarked;
