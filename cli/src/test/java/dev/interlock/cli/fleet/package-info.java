/** A controller with a simulated fleet, as the command line and a real Prometheus see it. */
@NullMarked
package dev.interlock.cli.fleet;

import org.jspecify.annotations.NullMarked;
