package dev.interlock.routes.ingest.inventory;

import dev.interlock.rules.contract.InventoryJson;
import dev.interlock.rules.contract.LinedTree;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.file.FileFault;
import dev.interlock.rules.file.InputFile;
import dev.interlock.rules.kind.DeviceKinds;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Reads {@code inventory.yaml}. */
public final class InventoryFile {
    private InventoryFile() {}

    /**
     * The devices, or everything that is wrong.
     *
     * @param kinds the kinds that a device may be of
     * @param actuators the names that the actuator of a device may have; empty where that is not known
     */
    public static Parsed<Inventory> read(Path file, DeviceKinds kinds, Set<String> actuators) {
        return InputFile.text(file).then(LinedTree::yaml).then(node -> InventoryJson.read(node, kinds, actuators));
    }

    /** The same, where what is wrong begins with file and line, as editors link it. */
    static Parsed<Inventory> told(Path file, DeviceKinds kinds, Set<String> actuators) {
        Parsed<Inventory> read = read(file, kinds, actuators);
        List<String> faults =
                FileFault.of(file, read).stream().map(FileFault::toString).toList();
        return faults.isEmpty() ? read : new Parsed.Refused<>(faults);
    }
}
