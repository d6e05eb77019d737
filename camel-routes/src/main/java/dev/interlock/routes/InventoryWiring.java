package dev.interlock.routes;

import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.entry.OperatorActEntry;
import dev.interlock.routes.audit.entry.Origin;
import dev.interlock.routes.ingest.inventory.Absentees;
import dev.interlock.routes.ingest.inventory.InventoryFile;
import dev.interlock.routes.ingest.inventory.InventorySource;
import dev.interlock.routes.ingest.inventory.InventoryWatch;
import dev.interlock.routes.ingest.inventory.ModelFile;
import dev.interlock.routes.ingest.inventory.ModelTable;
import dev.interlock.routes.ingest.inventory.Roster;
import dev.interlock.routes.loop.DecisionLoop;
import dev.interlock.routes.trail.Recorder;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.file.FileFault;
import dev.interlock.rules.kind.DeviceKinds;
import dev.interlock.rules.price.PriceBook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.camel.main.Main;

/** The devices of a controller: where they are listed, who watches the list, and what is said of it. */
record InventoryWiring(ControllerSettings settings, InventorySource listing, PriceBook prices, InstantSource clock) {
    /** As the list says; without one, those that the last controller on this audit knew, and what is discovered. */
    Roster roster(Audit audit, DeviceKinds kinds) {
        if (listing instanceof InventorySource.Given given) {
            return Roster.listed(given.inventory(), models(kinds), clock);
        }
        InventorySource.Filed filed = (InventorySource.Filed) listing;
        return Files.exists(filed.file())
                ? Roster.listed(
                        read(filed.file(), InventoryFile.read(filed.file(), kinds, filed.actuators())),
                        models(kinds),
                        clock)
                : Roster.discovering(
                        RememberedDevices.last(audit).map(kinds::declared).orElse(Inventory.empty()),
                        filed.site(),
                        models(kinds),
                        clock);
    }

    void bind(Main main, Roster roster, DecisionLoop loop, Recorder recorder) {
        Absentees absentees = new Absentees(
                roster,
                () -> loop.view().devices().stream().map(DeviceFact::id).collect(Collectors.toSet()),
                sentence -> recorder.record(List.of(new OperatorActEntry(
                        Origin.at(clock.instant()),
                        "inventory",
                        OperatorActEntry.Act.INVENTORY,
                        "inventory",
                        "never heard",
                        sentence))),
                clock);
        main.bind("inventoryWatch", new InventoryWatch(roster, listing, loop::kinds, absentees));
    }

    private ModelTable models(DeviceKinds kinds) {
        Path file = settings.file("routes", "models.yaml");
        ModelTable table = Files.exists(file) ? read(file, ModelFile.read(file, kinds)) : ModelTable.empty();
        return table.priced(prices);
    }

    private static <T> T read(Path file, Parsed<T> parsed) {
        return parsed.fold(value -> value, reasons -> {
            throw new StartRefused(FileFault.of(file, parsed).stream()
                    .map(FileFault::toString)
                    .collect(Collectors.joining("\n", "A file has faults; mend it and start again:\n", "")));
        });
    }
}
