/**
 * The ground that stories happen on, and devices whose figures a story sets by hand. Steps and whoever plays them enter.
 */
@NullMarked
package dev.interlock.features.floor;

import org.jspecify.annotations.NullMarked;
