/**
 * A controller on a virtual clock, and the plants it can watch there. Scenario runs and features enter.
 */
@NullMarked
package dev.interlock.scenarios.bench;

import org.jspecify.annotations.NullMarked;
