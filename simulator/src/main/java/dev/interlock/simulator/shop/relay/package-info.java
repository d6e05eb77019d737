/**
 * The network between the services, in one process that can break it. Who wants a link broken asks
 * its process over HTTP, and names what is wrong with it in its words.
 */
@NullMarked
package dev.interlock.simulator.shop.relay;

import org.jspecify.annotations.NullMarked;
