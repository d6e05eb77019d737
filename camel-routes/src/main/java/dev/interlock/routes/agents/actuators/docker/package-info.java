/** Containers of a Docker engine, through its HTTP API. Only the actuators enter. */
@NullMarked
package dev.interlock.routes.agents.actuators.docker;

import org.jspecify.annotations.NullMarked;
