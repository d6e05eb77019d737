/**
 * The queue's broker and how the services reach it. The orders and the fulfilment enter.
 */
@NullMarked
package dev.interlock.simulator.shop.queue;

import org.jspecify.annotations.NullMarked;
