/** What a device is acted on through, as its line of the inventory says it. Everybody may read it; the controller acts on it. */
@NullMarked
package dev.interlock.rules.actuator;

import org.jspecify.annotations.NullMarked;
