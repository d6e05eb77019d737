/**
 * How much is capped and raised at once: by what is drawn, what may be drawn, and what the safety gate allows in one plan. Asked by
 * the rules that choose and by those of the gate, so that both count alike; nothing else enters.
 */
@NullMarked
package dev.interlock.rules.cap;

import org.jspecify.annotations.NullMarked;
