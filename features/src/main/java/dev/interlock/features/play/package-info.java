/**
 * Reads feature files, chooses among their examples and plays them in this process. The command enters.
 */
@NullMarked
package dev.interlock.features.play;

import org.jspecify.annotations.NullMarked;
