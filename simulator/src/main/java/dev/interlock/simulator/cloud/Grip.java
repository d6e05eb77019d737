package dev.interlock.simulator.cloud;

/** Everything of the shop that one can lay hands on. */
record Grip(Shop shop, ShopDatabase database, ShopCache cache, ShopQueue queue, ShopNetwork network, Crowd crowd) {}
