package dev.interlock.features.floor;

import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Rating;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The services of a shop, and the network between those that call each other. */
final class ShopDevices {
    static final List<Device> DEVICES = List.of(
            service("gateway", "orders"),
            service("orders", "database", "queue", "cache"),
            service("fulfilment", "queue", "database"),
            new Device("database", DeviceKind.DATABASE, "shop", "", Map.of()),
            new Device("cache", DeviceKind.CACHE, "shop", "", Map.of()),
            new Device("queue", DeviceKind.QUEUE, "shop", "", Map.of()),
            link("gateway", "orders"),
            link("orders", "database"));

    private ShopDevices() {}

    private static Device service(String id, String... dependsOn) {
        Map<Rating, Double> ratings = Map.of(Rating.ERROR_BUDGET_PERCENT, 1.0, Rating.MAX_CONSUMERS, 8.0);
        return new Device(id, DeviceKind.SERVICE, "shop", "", ratings, Set.of(dependsOn));
    }

    private static Device link(String caller, String callee) {
        return new Device(caller + "-" + callee, DeviceKind.LINK, "shop", caller, Map.of(), Set.of(callee));
    }
}
