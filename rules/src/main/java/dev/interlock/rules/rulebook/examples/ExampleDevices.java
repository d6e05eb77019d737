package dev.interlock.rules.rulebook.examples;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.InventoryJson;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.contract.StrictJson;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.file.FileFault;
import dev.interlock.rules.rulebook.source.RulebookFault;
import dev.interlock.rules.rulebook.source.RulebookFile;
import dev.interlock.rules.rulebook.source.RulebookSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The devices that examples speak of.
 *
 * @param file the path of the file that lists them
 */
record ExampleDevices(String file, Inventory inventory) {
    /** Of the delivered examples, or of a site's own; where there are none, why is in {@code faults}. */
    static Optional<ExampleDevices> of(RulebookSource source, boolean own, List<RulebookFault> faults) {
        Optional<RulebookFile> file = source.inventory(own);
        String path = file.map(each -> each.path().toString()).orElseGet(() -> source.pathOf(RulebookSource.INVENTORY));
        Parsed<JsonNode> json = file.map(each -> StrictJson.parse(each.text()))
                .orElseGet(() -> Parsed.refused("The examples have no inventory. Add the devices they speak of."));
        Parsed<Inventory> read =
                json.then(node -> InventoryJson.read(node, source.kinds().kinds(), Set.of()));
        FileFault.of(path, read)
                .forEach(fault -> faults.add(new RulebookFault(fault.file(), fault.line(), "", fault.sentence())));
        return read.toOptional().map(inventory -> new ExampleDevices(path, inventory));
    }
}
