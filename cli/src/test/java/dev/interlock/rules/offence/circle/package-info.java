/** Classes that climb over a wall of this room, so that a test sees it stop them. Nobody enters. */
@NullMarked
package dev.interlock.rules.offence.circle;

import org.jspecify.annotations.NullMarked;
