/**
 * Keeps every turn of the decision loop in files, and reads them again. Whoever assembles a controller and whoever replays enters; what a turn means
 * is not its business.
 */
@NullMarked
package dev.interlock.routes.recording;

import org.jspecify.annotations.NullMarked;
