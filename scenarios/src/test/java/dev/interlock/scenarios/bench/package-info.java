/** The policies that a scenario is played under beside the whole controller, on plants set by hand. */
@NullMarked
package dev.interlock.scenarios.bench;

import org.jspecify.annotations.NullMarked;
