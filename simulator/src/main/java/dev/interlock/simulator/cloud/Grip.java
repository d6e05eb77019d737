package dev.interlock.simulator.cloud;

import dev.interlock.simulator.cloud.parts.Shop;
import dev.interlock.simulator.cloud.parts.ShopCache;
import dev.interlock.simulator.cloud.parts.ShopDatabase;
import dev.interlock.simulator.cloud.parts.ShopNetwork;
import dev.interlock.simulator.cloud.parts.ShopQueue;

/** Everything of the shop that one can lay hands on. */
record Grip(Shop shop, ShopDatabase database, ShopCache cache, ShopQueue queue, ShopNetwork network, Crowd crowd) {}
