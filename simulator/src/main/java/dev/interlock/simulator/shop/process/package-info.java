/**
 * What every process of the shop has: settings from the environment, a log, meters, a door over HTTP, links to what it calls. Only the shop's services enter.
 */
@NullMarked
package dev.interlock.simulator.shop.process;

import org.jspecify.annotations.NullMarked;
