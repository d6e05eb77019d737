/**
 * The {@code interlock} command: what is asked on a command line, and how the rooms are put together to answer it. It
 * assembles and does not think; nothing may depend on it.
 */
@NullMarked
package dev.interlock.cli;

import org.jspecify.annotations.NullMarked;
