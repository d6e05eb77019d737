/**
 * The tokens of callers on the command line: which there are, a new one, one taken back. It changes the file of a data folder; a
 * running controller sees that for itself and records it.
 */
@NullMarked
package dev.interlock.cli.token;

import org.jspecify.annotations.NullMarked;
