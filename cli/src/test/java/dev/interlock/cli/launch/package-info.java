/** The launchers and the built command, run as the processes they are. */
@NullMarked
package dev.interlock.cli.launch;

import org.jspecify.annotations.NullMarked;
