/** The bounds on small cases of which the best was worked out by hand, and that the reference shows. */
@NullMarked
package dev.interlock.scenarios.bound;

import org.jspecify.annotations.NullMarked;
