package dev.interlock.routes.ingest.inventory;

import dev.interlock.rules.contract.InventoryJson;
import dev.interlock.rules.contract.LinedTree;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.file.FileFault;
import dev.interlock.rules.file.InputFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Reads {@code inventory.yaml}. */
public final class InventoryFile {
    private InventoryFile() {}

    /**
     * The devices, or everything that is wrong.
     *
     * @param actuators the names that the actuator of a device may have; empty where that is not known
     */
    public static Parsed<Inventory> read(Path file, Set<String> actuators) {
        return InputFile.text(file).then(LinedTree::yaml).then(node -> InventoryJson.read(node, actuators));
    }

    /** The same, where what is wrong begins with file and line, as editors link it. */
    static Parsed<Inventory> told(Path file, Set<String> actuators) {
        Parsed<Inventory> read = read(file, actuators);
        List<String> faults =
                FileFault.of(file, read).stream().map(FileFault::toString).toList();
        return faults.isEmpty() ? read : new Parsed.Refused<>(faults);
    }
}
