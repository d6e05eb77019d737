/** How a command ends: its exit code, the sentence that it fails with, and the log where the rest is. For every command. */
@NullMarked
package dev.interlock.cli.outcome;

import org.jspecify.annotations.NullMarked;
