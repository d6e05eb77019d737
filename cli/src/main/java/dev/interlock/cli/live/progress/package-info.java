/**
 * What is being done while somebody waits, and for how long: one line written over on a terminal, plain lines in a pipe. Commands
 * that take their time come in here.
 */
@NullMarked
package dev.interlock.cli.live.progress;

import org.jspecify.annotations.NullMarked;
