/**
 * What is happening, as it happens: one refreshing screen on a terminal, plain lines in a pipe. Fed with audit entries
 * and the control room's view; it decides nothing.
 */
@NullMarked
package dev.interlock.cli.live;

import org.jspecify.annotations.NullMarked;
