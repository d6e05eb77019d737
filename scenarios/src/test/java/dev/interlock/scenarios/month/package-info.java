/** Whether a controller lasts: some hours in each build, a month at night. */
@NullMarked
package dev.interlock.scenarios.month;

import org.jspecify.annotations.NullMarked;
