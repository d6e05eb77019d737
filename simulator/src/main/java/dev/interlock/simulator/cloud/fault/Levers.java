package dev.interlock.simulator.cloud.fault;

import dev.interlock.simulator.cloud.parts.Part;
import dev.interlock.simulator.cloud.parts.PartLink;
import dev.interlock.simulator.cloud.parts.ServiceRuntime.Stray;
import dev.interlock.simulator.shop.relay.LinkTrouble;

/** What a failure is brought about with, and ended. Each call that ends something does nothing where it has ended already. */
public interface Levers {
    void kill(Part part);

    /** Starts the part with what it is configured to be, unless it runs. */
    void revive(Part part);

    void freeze(Part part);

    void thaw(Part part);

    /** Points the part at a database host that does not exist, and starts it anew. */
    void misdirect(Part part);

    /** Rolls a version of the part out. */
    void deploy(Part part, String version);

    /** Goes back to the last good revision of the part, unless that is what runs. */
    void restore(Part part);

    /** Puts an entry into the cache that its readers cannot decode; seeded. */
    void poisonCache(long seed);

    /** Takes the entry out again. */
    void cleanCache();

    void disturb(PartLink wire, LinkTrouble trouble);

    void calm(PartLink wire);

    void startStray(Part part, Stray stray);

    void endStrays(Part part);

    /** Lets the customers order so often, orders a second. */
    void rush(double ordersPerSecond);

    /** Lets the customers order as usual. */
    void endRush();

    /** Sends a message that no consumer can read. */
    void poisonQueue();

    /** Puts such messages aside. */
    void cleanQueue();

    /** A session of the database locks the table of orders, and sits there. */
    void lockOrders();

    void unlockOrders();
}
