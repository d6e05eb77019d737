/** Drawn scenarios: what is in them, and what comes of some. */
@NullMarked
package dev.interlock.scenarios.draw;

import org.jspecify.annotations.NullMarked;
