/** Runs the shop's parts as processes of this machine, with nothing to install. Only {@code simulator.cloud} need enter. */
@NullMarked
package dev.interlock.simulator.cloud.process;

import org.jspecify.annotations.NullMarked;
