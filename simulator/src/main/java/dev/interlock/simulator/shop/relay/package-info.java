/**
 * The network between the services, in one process that can break it. Only its own process enters; who wants a link broken asks over HTTP.
 */
@NullMarked
package dev.interlock.simulator.shop.relay;

import org.jspecify.annotations.NullMarked;
