/** How good alarms about a fleet are, on a small one in each build and on a month of a large one at night. */
@NullMarked
package dev.interlock.scenarios.fleet;

import org.jspecify.annotations.NullMarked;
