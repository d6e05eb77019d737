package dev.interlock.simulator.cloud.parts;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A part of the shop: something that runs, in the order in which they are started. */
public enum Part {
    DATABASE,
    CACHE,
    QUEUE,
    /** The network between the others; not a device that anybody watches. */
    RELAY,
    ORDERS,
    FULFILMENT,
    GATEWAY;

    /** Its name in the inventory, the logs and on every command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** It is a program of ours, which tells its own health and metrics over HTTP. */
    public boolean ours() {
        return this != DATABASE && this != CACHE;
    }

    /** It serves customers, and has revisions. */
    public boolean serves() {
        return this == GATEWAY || this == ORDERS || this == FULFILMENT;
    }

    public static Optional<Part> named(String id) {
        return Stream.of(values())
                .filter(part -> part.id().equals(id) && part != RELAY)
                .findFirst();
    }
}
