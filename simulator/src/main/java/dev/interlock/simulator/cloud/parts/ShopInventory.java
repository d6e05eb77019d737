package dev.interlock.simulator.cloud.parts;

import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Rating;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The shop's parts and wires as devices, and what depends on what. */
public final class ShopInventory {
    private static final String ZONE = "shop";

    private static final List<Part> FROM_THE_CUSTOMER =
            List.of(Part.GATEWAY, Part.ORDERS, Part.FULFILMENT, Part.DATABASE, Part.CACHE, Part.QUEUE);

    /** Everything of the shop that can be watched and repaired. */
    public static final Inventory INVENTORY = make();

    private ShopInventory() {}

    private static Inventory make() {
        List<Device> devices = new ArrayList<>();
        for (Part part : FROM_THE_CUSTOMER) {
            devices.add(new Device(part.id(), kind(part), ZONE, "", ratings(part), callees(part)));
        }
        for (PartLink wire : PartLink.ALL) {
            devices.add(new Device(
                    wire.id(),
                    DeviceKind.LINK,
                    ZONE,
                    wire.from().id(),
                    Map.of(),
                    Set.of(wire.to().id())));
        }
        return new Inventory(devices);
    }

    private static DeviceKind kind(Part part) {
        return switch (part) {
            case DATABASE -> DeviceKind.DATABASE;
            case CACHE -> DeviceKind.CACHE;
            case QUEUE -> DeviceKind.QUEUE;
            case RELAY, ORDERS, FULFILMENT, GATEWAY -> DeviceKind.SERVICE;
        };
    }

    private static Map<Rating, Double> ratings(Part part) {
        return switch (part) {
            case ORDERS, GATEWAY -> Map.of(Rating.DECLARED_INSTANCES, 1.0, Rating.ERROR_BUDGET_PERCENT, 1.0);
            case FULFILMENT ->
                Map.of(
                        Rating.DECLARED_INSTANCES, 1.0,
                        Rating.ERROR_BUDGET_PERCENT, 1.0,
                        Rating.MAX_CONSUMERS, 8.0);
            case DATABASE, CACHE, QUEUE, RELAY -> Map.of(Rating.DECLARED_INSTANCES, 1.0);
        };
    }

    private static Set<String> callees(Part part) {
        return PartLink.ALL.stream()
                .filter(wire -> wire.from() == part)
                .map(wire -> wire.to().id())
                .collect(Collectors.toUnmodifiableSet());
    }
}
