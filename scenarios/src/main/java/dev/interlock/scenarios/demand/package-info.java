/**
 * Events of demand response in a story. When each is told to the controller, whether its target was met in truth, and what that cost.
 */
@NullMarked
package dev.interlock.scenarios.demand;

import org.jspecify.annotations.NullMarked;
