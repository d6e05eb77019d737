/** What can go wrong with the shop, when, and how each failure is brought about and ended. Only {@code simulator.cloud} need enter. */
@NullMarked
package dev.interlock.simulator.cloud.fault;

import org.jspecify.annotations.NullMarked;
