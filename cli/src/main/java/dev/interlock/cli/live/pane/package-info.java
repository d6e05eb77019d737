/**
 * What stands on the screen: its views and their parts, as pure functions of what is known. The screen comes in here, and whoever
 * counts devices in words.
 */
@NullMarked
package dev.interlock.cli.live.pane;

import org.jspecify.annotations.NullMarked;
