/** A fleet of GPUs as its doors show it: exporters' pages and the provider's list of instances. Whoever runs it enters. */
@NullMarked
package dev.interlock.simulator.fleet;

import org.jspecify.annotations.NullMarked;
