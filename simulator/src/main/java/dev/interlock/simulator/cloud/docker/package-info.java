/** Runs the shop's parts as containers, by the engine's own command line. Only {@code simulator.cloud} need enter. */
@NullMarked
package dev.interlock.simulator.cloud.docker;

import org.jspecify.annotations.NullMarked;
