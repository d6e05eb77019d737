package dev.interlock.routes.ingest.alerts;

import dev.interlock.routes.ingest.mapping.AlertRule;
import dev.interlock.routes.ingest.mapping.Mapping;
import dev.interlock.rules.alert.AlertSeverity;
import dev.interlock.rules.fact.Inventory;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an alert's labels mean by the mapping: which device of the inventory, how urgent, and what runbooks call it. */
public final class AlertDevices {
    /** A host and its port, the host perhaps an IPv6 address in brackets. */
    private static final Pattern INSTANCE = Pattern.compile("(?:\\w+://)?\\[?(.+?)]?(?::\\d+)?(?:/.*)?");

    private final Supplier<Mapping> mapping;
    private final Supplier<Inventory> inventory;

    public AlertDevices(Supplier<Mapping> mapping, Supplier<Inventory> inventory) {
        this.mapping = mapping;
        this.inventory = inventory;
    }

    /** The first device that a line of the mapping names and the inventory lists; empty where none does. */
    String device(String alert, Map<String, String> labels) {
        Inventory known = inventory.get();
        return mapping.get()
                .devices(alert, withHost(labels))
                .filter(device -> known.find(device).isPresent())
                .findFirst()
                .orElse("");
    }

    String code(String alert, Map<String, String> labels) {
        return AlertText.name(mapping.get().code(alert, withHost(labels)).orElse(alert));
    }

    /** As the mapping says, else as the label says, else a warning. */
    AlertSeverity severity(String alert, Map<String, String> labels) {
        return mapping.get()
                .status(alert)
                .map(AlertRule::severity)
                .orElseGet(() -> AlertSeverity.named(
                        labels.getOrDefault("severity", labels.getOrDefault("priority", "warning"))));
    }

    boolean isWatchdog(String alert) {
        return mapping.get().isWatchdog(alert);
    }

    /** {@code gpu-node-1.example:9400} is also the {@code instance_host} gpu-node-1.example, and gpu-node-1 for short. */
    private static Map<String, String> withHost(Map<String, String> labels) {
        Map<String, String> all = new TreeMap<>(labels);
        Matcher host = INSTANCE.matcher(labels.getOrDefault("instance", ""));
        if (host.matches()) {
            all.putIfAbsent("instance_host", host.group(1));
            all.putIfAbsent("instance_name", host.group(1).replaceFirst("\\..*", ""));
        }
        return all;
    }
}
