package dev.interlock.simulator.cloud.parts;

import java.util.List;
import java.util.Optional;

/** The network from one part to another, which goes by way of the relay. */
public record PartLink(Part from, Part to) {
    /** Every wire of the shop. */
    public static final List<PartLink> ALL = List.of(
            new PartLink(Part.GATEWAY, Part.ORDERS),
            new PartLink(Part.ORDERS, Part.DATABASE),
            new PartLink(Part.ORDERS, Part.CACHE),
            new PartLink(Part.ORDERS, Part.QUEUE),
            new PartLink(Part.FULFILMENT, Part.QUEUE),
            new PartLink(Part.FULFILMENT, Part.DATABASE));

    /** Its name in the inventory. */
    public String id() {
        return from.id() + "-" + to.id();
    }

    public static Optional<PartLink> named(String id) {
        return ALL.stream().filter(wire -> wire.id().equals(id)).findFirst();
    }
}
