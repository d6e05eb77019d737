/**
 * What goes wrong and when, as closed cases with a JSON form. Scenarios and doors speak of faults in these words.
 */
@NullMarked
package dev.interlock.simulator.fault;

import org.jspecify.annotations.NullMarked;
