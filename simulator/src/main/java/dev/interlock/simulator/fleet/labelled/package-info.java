/** A fleet of GPUs over days of which everything is known: what it measures, and what is true whatever it measures. Scoring enters. */
@NullMarked
package dev.interlock.simulator.fleet.labelled;

import org.jspecify.annotations.NullMarked;
