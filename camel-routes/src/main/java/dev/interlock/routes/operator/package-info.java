/** What people may do and see, whatever door they come through, and the switch that stops every dispatch. It knows no loop. */
@NullMarked
package dev.interlock.routes.operator;

import org.jspecify.annotations.NullMarked;
