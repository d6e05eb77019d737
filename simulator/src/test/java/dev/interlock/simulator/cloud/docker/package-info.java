/** What is read of Docker, and said about it, without an engine. */
@NullMarked
package dev.interlock.simulator.cloud.docker;

import org.jspecify.annotations.NullMarked;
