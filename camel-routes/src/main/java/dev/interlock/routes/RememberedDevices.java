package dev.interlock.routes;

import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.entry.IncidentEntry;
import dev.interlock.routes.audit.entry.OperatorActEntry;
import dev.interlock.routes.audit.entry.Origin;
import dev.interlock.routes.trail.Recorder;
import dev.interlock.rules.contract.InventoryJson;
import dev.interlock.rules.contract.StrictJson;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.kind.DeviceKinds;
import dev.interlock.rules.rulebook.session.Memory;
import dev.interlock.rules.rulebook.session.MemoryJson;
import dev.interlock.rules.rulebook.session.Remnant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the last controller on this audit knew, as far as it speaks of devices that exist.
 *
 * @param inventory the devices that exist now
 * @param news the last controller knew others
 */
record RememberedDevices(Inventory inventory, Remnant remnant, boolean news) {
    static RememberedDevices of(Audit audit, Inventory inventory, DeviceKinds kinds) {
        Memory memory = audit.load(Recorder.MEMORY)
                .map(json -> MemoryJson.read(json, kinds).orThrow())
                .orElse(Memory.empty());
        Optional<Inventory> before = last(audit);
        return new RememberedDevices(
                inventory,
                new Remnant(memory, before.orElse(inventory), inventory),
                before.filter(inventory::equals).isEmpty());
    }

    /** The devices of the last controller; empty for the first. */
    static Optional<Inventory> last(Audit audit) {
        return audit.load(Recorder.INVENTORY)
                .map(json -> StrictJson.parse(json).then(InventoryJson::read).orThrow());
    }

    Memory memory() {
        return remnant.memory();
    }

    Map<String, String> states() {
        return news ? Map.of(Recorder.INVENTORY, StrictJson.write(InventoryJson.write(inventory))) : Map.of();
    }

    List<Entry> entries(Origin origin) {
        List<Entry> entries = new ArrayList<>();
        remnant.ended()
                .forEach(incident -> entries.add(new IncidentEntry(
                        origin.incident(incident.id()),
                        incident.domain(),
                        IncidentEntry.Change.CLOSED,
                        incident.recurrences(),
                        IncidentEntry.DEVICES_GONE)));
        if (!remnant.dropped().isEmpty()) {
            entries.add(new OperatorActEntry(
                    origin,
                    "the start",
                    OperatorActEntry.Act.INVENTORY,
                    "inventory",
                    "taken",
                    "What was known is forgotten of devices that are gone: %s."
                            .formatted(String.join(", ", remnant.dropped()))));
        }
        return entries;
    }
}
