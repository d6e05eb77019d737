package dev.interlock.simulator;

import dev.interlock.rules.contract.Nearest;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.simulator.fault.Fault;
import dev.interlock.simulator.layout.Capacities;
import dev.interlock.simulator.layout.Devices;
import dev.interlock.simulator.layout.Layout;
import dev.interlock.simulator.layout.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which devices a world has, and which of them a fault can befall. */
public record Floorplan(Layout layout, Inventory inventory) {
    /** Of a world that need not be built for it. */
    public static Floorplan of(WorldSpec spec) {
        Layout layout = layout(spec);
        return new Floorplan(
                layout, Devices.of(layout, new Capacities(layout, spec.budgetWatts(), spec.oversubscription())));
    }

    static Layout layout(WorldSpec spec) {
        return new Layout(spec.racks(), spec.zones(), spec.coolingUnitsPerZone(), spec.gpusPerRack());
    }

    /** Why the fault's target cannot have it, with the nearest that can; empty where it can. */
    public Optional<String> objection(Fault fault) {
        List<String> can = victims(fault);
        if (can.contains(fault.target())) {
            return Optional.empty();
        }
        return Optional.of("Fault '%s' cannot befall '%s'. Name a %s of the inventory: %s.%s"
                .formatted(fault.type(), fault.target(), victim(fault), range(can), Nearest.hint(fault.target(), can)));
    }

    private List<String> victims(Fault fault) {
        if (fault instanceof Fault.Sensor) {
            return inventory.devices().stream().map(Device::id).toList();
        }
        return inventory.devices().stream()
                .map(Device::id)
                .filter(id -> layout.index(fault.victim(), id) >= 0)
                .toList();
    }

    private static String range(List<String> names) {
        int last = names.size() - 1;
        return last < 3 ? String.join(", ", names) : names.get(0) + " to " + names.get(last);
    }

    private static String victim(Fault fault) {
        return fault.victim() == Place.Kind.FACILITY
                ? "device"
                : fault.victim().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
