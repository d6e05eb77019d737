/** What people are not told of for a time, on the command line. */
@NullMarked
package dev.interlock.cli.silence;

import org.jspecify.annotations.NullMarked;
