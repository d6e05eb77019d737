/**
 * Packs what the queue brings, each order once. Only its own process enters.
 */
@NullMarked
package dev.interlock.simulator.shop.fulfilment;

import org.jspecify.annotations.NullMarked;
