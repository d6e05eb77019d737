package dev.interlock.scenarios.attack;

import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Facts;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Rating;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.kind.DeviceKinds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** A shop of services beside the data centre, with so much wrong at once as no shop survives. */
record Shop(SplittableRandom dice) {
    private static final List<Device> DEVICES = List.of(
            service("gateway", Set.of("orders")),
            service("orders", Set.of("database", "cache", "queue")),
            service("fulfilment", Set.of("queue", "database")),
            new Device("database", DeviceKind.DATABASE, "shop", "", Map.of()),
            new Device("cache", DeviceKind.CACHE, "shop", "", Map.of()),
            new Device("queue", DeviceKind.QUEUE, "shop", "", Map.of()),
            link("gateway", "orders"),
            link("orders", "database"),
            link("orders", "cache"),
            link("orders", "queue"),
            link("fulfilment", "queue"),
            link("fulfilment", "database"));

    /** The same state, in which somebody runs a shop too. */
    LiveState beside(LiveState state) {
        List<Device> devices = new ArrayList<>(state.inventory().devices());
        List<DeviceFact> facts = new ArrayList<>(state.facts().devices().values());
        for (Device device : DEVICES) {
            devices.add(device);
            Instant at = state.now().minusSeconds(dice.nextInt(8) == 0 ? 15 : 1);
            String note = dice.nextInt(3) == 0 ? "product:18" : "product:17";
            facts.add(DeviceKinds.delivered()
                    .fact(
                            new Sample(device.id(), at, Sample.Status.OK, measured(device), null, null, note),
                            device,
                            null));
        }
        return new LiveState(
                state.name(),
                new Inventory(devices),
                Facts.of(facts, state.facts().jobs().values()),
                state.attempts(),
                state.incidents(),
                state.now());
    }

    private Map<String, Double> measured(Device device) {
        Map<String, Double> metrics = new HashMap<>();
        if (device.kind().equals(DeviceKind.LINK)) {
            metrics.put("failed_percent_5s", figure(0, 0, 1, 60));
            metrics.put("failed_percent_1m", figure(0, 0, 1));
            metrics.put("latency_ms", figure(3, 40, 300));
        } else {
            metrics.put("healthy_instances", figure(0, 1, 1, 2));
            metrics.put("memory_percent", figure(40, 40, 97));
            metrics.put("config_drifted", figure(0, 0, 1));
            metrics.put("revision", figure(3, 3, 4));
            metrics.put("good_revision", figure(3));
            metrics.put("foreign_process", figure(0, 1, 2));
            metrics.put("error_percent_5s", figure(0, 0, 50));
            metrics.put("error_percent_1m", figure(0, 30));
            metrics.put("unreadable_15s", figure(0, 2, 2));
            metrics.put("poison_messages", figure(0, 2));
            metrics.put("blocking_session", figure(0, 1, 2));
        }
        metrics.keySet().removeIf(metric -> dice.nextInt(12) == 0);
        return metrics;
    }

    private double figure(double... choices) {
        return choices[dice.nextInt(choices.length)];
    }

    private static Device service(String id, Set<String> dependsOn) {
        Map<Rating, Double> ratings = Map.of(
                Rating.DECLARED_INSTANCES, 1.0,
                Rating.ERROR_BUDGET_PERCENT, 1.0,
                Rating.MAX_CONSUMERS, (double) ShopTactics.MOST_CONSUMERS);
        return new Device(id, DeviceKind.SERVICE, "shop", "", ratings, dependsOn);
    }

    private static Device link(String caller, String callee) {
        return new Device(caller + "-" + callee, DeviceKind.LINK, "shop", caller, Map.of(), Set.of(callee));
    }
}
