/** What people are not told of for a time, on the command line. It asks a running controller. */
@NullMarked
package dev.interlock.cli.silence;

import org.jspecify.annotations.NullMarked;
