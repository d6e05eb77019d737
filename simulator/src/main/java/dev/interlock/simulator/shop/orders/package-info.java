/**
 * Takes orders: product by way of the cache, order and outbox in one transaction, receipt on the disk. Only its own process enters; whoever breaks the cache on purpose may ask for a {@code CacheEntry}.
 */
@NullMarked
package dev.interlock.simulator.shop.orders;

import org.jspecify.annotations.NullMarked;
