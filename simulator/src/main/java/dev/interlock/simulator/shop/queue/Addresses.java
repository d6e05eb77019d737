package dev.interlock.simulator.shop.queue;

/** The queue's addresses; each has one queue of the same name. */
public final class Addresses {
    /** Orders that wait to be packed. */
    public static final String ORDERS = "orders";

    /** Messages that failed every delivery. */
    public static final String DEAD = "orders.dead";

    /** Dead messages that were moved aside; nothing is ever deleted. */
    public static final String PARKED = "orders.parked";

    private Addresses() {}
}
