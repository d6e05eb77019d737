/**
 * Sets of scenarios that chance draws from a seed, of every kind of fault as many. The command line enters, and plays them like any other.
 */
@NullMarked
package dev.interlock.scenarios.draw;

import org.jspecify.annotations.NullMarked;
