/**
 * When work that can wait runs on the cleanest power: what the grid's carbon intensity will be as far as its last days tell, and the
 * start that it makes best. Pure; rules enter, and whoever compares the same policy with others.
 */
@NullMarked
package dev.interlock.rules.carbon;

import org.jspecify.annotations.NullMarked;
