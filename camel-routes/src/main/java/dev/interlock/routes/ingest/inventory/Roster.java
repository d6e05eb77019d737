package dev.interlock.routes.ingest.inventory;

import dev.interlock.routes.ingest.mapping.Sighting;
import dev.interlock.routes.ingest.mapping.Sightings;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Rating;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The devices that exist, for every door. Those that a source shows join where nobody listed any; beside a list they are
 * noted as strangers. Another inventory costs the decision loop about a tenth of a millisecond a device, so that what is
 * discovered joins together. Thread-safe.
 */
public final class Roster implements Supplier<Inventory>, Sightings {
    /** What shares the air of a device whose zone no label tells. */
    public static final String FLOOR = "floor";

    /** A Prometheus scrapes once a minute unless it is told otherwise. */
    static final double REPORTS_EVERY_SECONDS = 60;

    private final ModelTable models;
    private final InstantSource clock;
    private final String site;
    private final Map<String, Device> base = new LinkedHashMap<>();
    private final Map<String, Map<Rating, Double>> told = new HashMap<>();
    private final Map<String, String> sources = new HashMap<>();
    private final UnlistedDevices strangers = new UnlistedDevices();
    private InventoryOutlet outlet = (inventory, by) -> {};
    private boolean listed;
    private boolean changed;
    private Instant due = Instant.MIN;
    private volatile Inventory inUse;

    private Roster(Inventory first, boolean listed, String site, ModelTable models, InstantSource clock) {
        this.models = models;
        this.clock = clock;
        this.site = site;
        this.listed = listed;
        first.devices().forEach(device -> base.put(device.id(), device));
        if (!listed && first.ofKind(DeviceKind.FACILITY).findAny().isEmpty()) {
            base.put(site, new Device(site, DeviceKind.FACILITY, "", "", Map.of()));
        }
        this.inUse = completed();
    }

    /** These devices and no others. */
    public static Roster listed(Inventory inventory, ModelTable models, InstantSource clock) {
        return new Roster(inventory, true, "", models, clock);
    }

    /** These devices, and whatever shows itself. */
    public static Roster discovering(Inventory known, String site, ModelTable models, InstantSource clock) {
        return new Roster(known, false, site, models, clock);
    }

    /** From here on this one is told of every change. */
    public synchronized void tell(InventoryOutlet whom) {
        outlet = whom;
    }

    @Override
    public Inventory get() {
        return inUse;
    }

    @Override
    public synchronized void seen(List<Sighting> page) {
        Instant now = clock.instant();
        page.forEach(sighting -> seen(sighting, now));
        if (changed && !now.isBefore(due)) {
            publish("discovery", now);
        }
    }

    @Override
    public synchronized void join() {
        if (changed) {
            publish("discovery", clock.instant());
        }
    }

    /** What was discovered goes, with what hangs on it; what somebody listed stays until they take it out. */
    @Override
    public synchronized void ended(List<String> devices) {
        if (listed) {
            return;
        }
        Set<String> gone = Set.copyOf(devices);
        boolean left = base.values().removeIf(device -> gone.contains(device.id()) || gone.contains(device.parent()));
        if (left) {
            told.keySet().retainAll(base.keySet());
            sources.keySet().retainAll(base.keySet());
            publish("ended", clock.instant());
        }
    }

    /** Somebody saved a list: it is what exists from here on. */
    public synchronized void list(Parsed<Inventory> read, String by) {
        read.fold(
                inventory -> {
                    listed = true;
                    base.clear();
                    inventory.devices().forEach(device -> base.put(device.id(), device));
                    strangers.forget(base::containsKey);
                    publish(by, clock.instant());
                    return true;
                },
                faults -> {
                    outlet.tell(read, by);
                    return false;
                });
    }

    /** Nobody lists devices any more: those that exist stay, and what shows itself joins them. */
    public synchronized void discover() {
        listed = false;
        strangers.all().forEach(stranger -> seen(stranger.latest(), clock.instant()));
        strangers.forget(base::containsKey);
        publish("the list was taken away", clock.instant());
    }

    /** What is known of devices besides their measurements. */
    public synchronized Census census() {
        return new Census(
                inUse, listed, Map.copyOf(sources), new TreeMap<>(base), strangers.all(), strangers.uncounted());
    }

    private void seen(Sighting sighting, Instant now) {
        Device known = base.get(sighting.device());
        if (known == null && listed) {
            strangers.note(sighting, now);
            return;
        }
        sources.put(sighting.device(), sighting.source());
        if (known == null) {
            join(sighting);
        } else if (!listed) {
            base.put(known.id(), refined(known, sighting));
            changed |= !base.get(known.id()).equals(known);
        }
        hear(sighting);
    }

    private void join(Sighting sighting) {
        if (sighting.kind().equals(DeviceKind.FACILITY)) {
            base.remove(site);
        }
        base.put(
                sighting.device(),
                new Device(
                        sighting.device(),
                        sighting.kind(),
                        zone(sighting),
                        sighting.parent(),
                        sighting.model(),
                        REPORTS_EVERY_SECONDS,
                        Map.of(),
                        Set.of()));
        changed = true;
    }

    private static String zone(Sighting sighting) {
        return sighting.kind().equals(DeviceKind.FACILITY) || !sighting.zone().isEmpty() ? sighting.zone() : FLOOR;
    }

    /** One series may tell what another does not. */
    private static Device refined(Device known, Sighting sighting) {
        return new Device(
                known.id(),
                known.kind(),
                known.zone().equals(FLOOR) ? zone(sighting) : known.zone(),
                known.parent().isEmpty() ? sighting.parent() : known.parent(),
                known.model().isEmpty() ? sighting.model() : known.model(),
                known.reportsEverySeconds(),
                known.ratings(),
                known.dependsOn(),
                known.actuator());
    }

    private void hear(Sighting sighting) {
        if (!sighting.ratings().isEmpty()) {
            Map<Rating, Double> before = told.getOrDefault(sighting.device(), Map.of());
            Map<Rating, Double> after = new TreeMap<>();
            after.putAll(before);
            after.putAll(sighting.ratings());
            told.put(sighting.device(), after);
            changed |= !after.equals(before);
        }
    }

    private void publish(String by, Instant now) {
        Inventory next = completed();
        changed = false;
        due = now.plus(Duration.ofMillis(base.size()));
        if (!next.equals(inUse)) {
            inUse = next;
            outlet.tell(Parsed.ok(next), by);
        }
    }

    private Inventory completed() {
        return new Inventory(base.values().stream()
                .map(device -> models.complete(device, told.getOrDefault(device.id(), Map.of())))
                .toList());
    }
}
