/** What came in and could not be used, on the command line. It asks a running controller. */
@NullMarked
package dev.interlock.cli.deadletters;

import org.jspecify.annotations.NullMarked;
