/** The same scenario under other policies than Interlock's own rulebook, for figures side by side. Those who play many runs enter. */
@NullMarked
package dev.interlock.scenarios.policy;

import org.jspecify.annotations.NullMarked;
