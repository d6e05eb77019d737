package dev.interlock.rules.fact;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The devices that exist. Samples from any other device are refused at the door. */
public final class Inventory {
    private final Map<String, Device> devices = new LinkedHashMap<>();

    public Inventory(Collection<Device> devices) {
        for (Device device : devices) {
            if (this.devices.put(device.id(), device) != null) {
                throw new IllegalArgumentException(
                        "The inventory lists device '%s' twice. Give each device a unique id.".formatted(device.id()));
            }
        }
        devices.forEach(this::dependsOnWhatExists);
    }

    /** A misspelt dependency would let every failure of it look like a failure of its own. */
    private void dependsOnWhatExists(Device device) {
        device.dependsOn().stream()
                .filter(needed -> !devices.containsKey(needed))
                .findFirst()
                .ifPresent(missing -> {
                    throw new IllegalArgumentException(
                            "Device '%s' depends on '%s', which the inventory does not list. List it, or correct its name."
                                    .formatted(device.id(), missing));
                });
    }

    /** The inventory of a controller that has heard of nothing yet. */
    public static Inventory empty() {
        return new Inventory(List.of());
    }

    public Optional<Device> find(String id) {
        return Optional.ofNullable(devices.get(id));
    }

    /** Every device, in the order of the inventory. */
    public Collection<Device> devices() {
        return Collections.unmodifiableCollection(devices.values());
    }

    public Stream<Device> ofKind(DeviceKind kind) {
        return devices.values().stream().filter(device -> device.kind().equals(kind));
    }

    /** The same devices, each acted on as the site has it for every device. */
    public Inventory withoutActuators() {
        return new Inventory(
                devices.values().stream().map(Device::withoutActuator).toList());
    }

    /** The name is a device, or a zone of one: what an incident can be about. */
    public boolean hasDomain(String name) {
        return devices.containsKey(name)
                || devices.values().stream().anyMatch(device -> device.zone().equals(name));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Inventory inventory && devices.equals(inventory.devices);
    }

    @Override
    public int hashCode() {
        return devices.hashCode();
    }
}
