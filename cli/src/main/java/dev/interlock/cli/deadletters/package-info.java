/** What came in and could not be used, on the command line. */
@NullMarked
package dev.interlock.cli.deadletters;

import org.jspecify.annotations.NullMarked;
