/** What Interlock measures about itself: every meter, its name and its labels, in one place. Everyone in this room records; only the web reads. */
@NullMarked
package dev.interlock.routes.meters;

import org.jspecify.annotations.NullMarked;
