package dev.interlock.simulator.cloud;

import java.util.List;
import java.util.Optional;

/** The network from one part to another, which goes by way of the relay. */
public record Wire(Part from, Part to) {
    /** Every wire of the shop. */
    public static final List<Wire> ALL = List.of(
            new Wire(Part.GATEWAY, Part.ORDERS),
            new Wire(Part.ORDERS, Part.DATABASE),
            new Wire(Part.ORDERS, Part.CACHE),
            new Wire(Part.ORDERS, Part.QUEUE),
            new Wire(Part.FULFILMENT, Part.QUEUE),
            new Wire(Part.FULFILMENT, Part.DATABASE));

    /** Its name in the inventory. */
    public String id() {
        return from.id() + "-" + to.id();
    }

    public static Optional<Wire> named(String id) {
        return ALL.stream().filter(wire -> wire.id().equals(id)).findFirst();
    }
}
