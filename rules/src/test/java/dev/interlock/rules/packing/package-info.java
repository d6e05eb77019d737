/** Packing, on loads drawn from seeds and beside the best there is where that is known. */
@NullMarked
package dev.interlock.rules.packing;

import org.jspecify.annotations.NullMarked;
