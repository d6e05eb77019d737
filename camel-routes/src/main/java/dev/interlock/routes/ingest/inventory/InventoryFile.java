package dev.interlock.routes.ingest.inventory;

import dev.interlock.rules.contract.InventoryJson;
import dev.interlock.rules.contract.LinedTree;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.file.FileFault;
import dev.interlock.rules.file.InputFile;
import java.nio.file.Path;
import java.util.List;

/** Reads {@code inventory.yaml}. */
public final class InventoryFile {
    private InventoryFile() {}

    public static Parsed<Inventory> read(Path file) {
        return InputFile.text(file).then(LinedTree::yaml).then(InventoryJson::read);
    }

    /** The same, where what is wrong begins with file and line, as editors link it. */
    static Parsed<Inventory> told(Path file) {
        Parsed<Inventory> read = read(file);
        List<String> faults =
                FileFault.of(file, read).stream().map(FileFault::toString).toList();
        return faults.isEmpty() ? read : new Parsed.Refused<>(faults);
    }
}
