/** The keys of envelopes on the command line: which there are, a new one, one taken back, one agent's share. */
@NullMarked
package dev.interlock.cli.keys;

import org.jspecify.annotations.NullMarked;
