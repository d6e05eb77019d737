/**
 * What is said of a run: strain on the machines, decisions, and whether the scenario's expectations were met. Printers and tests enter.
 */
@NullMarked
package dev.interlock.scenarios.report;

import org.jspecify.annotations.NullMarked;
