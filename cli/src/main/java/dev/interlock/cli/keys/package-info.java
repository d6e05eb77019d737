/**
 * The keys of envelopes on the command line: which there are, a new one, one taken back, one agent's share. It changes the
 * file of a data folder; a running controller sees that for itself and records it.
 */
@NullMarked
package dev.interlock.cli.keys;

import org.jspecify.annotations.NullMarked;
