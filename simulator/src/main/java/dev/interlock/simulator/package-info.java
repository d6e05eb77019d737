/**
 * The world being watched: a seeded data centre that is stepped by its caller and acts only on commands. Scenarios,
 * features and the command line may enter; the controller meets it over HTTP only.
 */
@NullMarked
package dev.interlock.simulator;

import org.jspecify.annotations.NullMarked;
