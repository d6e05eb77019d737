/**
 * Puts a world, a controller and a terminal together and keeps them running until somebody stops them. The one place
 * where real clocks, threads and ports come from.
 */
@NullMarked
package dev.interlock.cli.run;

import org.jspecify.annotations.NullMarked;
