/** The scores on small cases that were worked out by hand, and that the reference shows. */
@NullMarked
package dev.interlock.scenarios.score;

import org.jspecify.annotations.NullMarked;
