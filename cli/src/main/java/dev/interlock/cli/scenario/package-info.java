/** Scenarios on the command line: which there are, and how one goes. The room of scenarios plays them; this only asks. */
@NullMarked
package dev.interlock.cli.scenario;

import org.jspecify.annotations.NullMarked;
