/** The launchers and the built command, run as the processes they are. Nobody enters. */
@NullMarked
package dev.interlock.cli.launch;

import org.jspecify.annotations.NullMarked;
