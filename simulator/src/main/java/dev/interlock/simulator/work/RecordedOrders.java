package dev.interlock.simulator.work;

import java.util.List;

/** Orders that somebody recorded, played once in their order. */
public final class RecordedOrders implements JobArrivals {
    private final List<Order> orders;
    private int next;

    /** Begins with the first of them; they stand in the order of their submission. */
    public RecordedOrders(List<Order> orders) {
        this.orders = List.copyOf(orders);
    }

    @Override
    public long nextAt() {
        return next < orders.size() ? orders.get(next).submittedAt() : Long.MAX_VALUE;
    }

    @Override
    public Order next() {
        return orders.get(next++);
    }
}
