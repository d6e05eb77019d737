/**
 * Takes each action to what its device is acted on through: one Camel route for each actuator, found by its name. The
 * agents enter by {@code RoutedWorld}, the command line by {@code ActuatorTrial}.
 */
@NullMarked
package dev.interlock.routes.agents.actuators;

import org.jspecify.annotations.NullMarked;
