/**
 * What every step of a story shares: its controller, what was decided there, and why something was not. Steps enter.
 */
@NullMarked
package dev.interlock.features.story;

import org.jspecify.annotations.NullMarked;
