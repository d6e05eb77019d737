package dev.interlock.rules.rulebook;

import dev.interlock.rules.contract.InventoryJson;
import dev.interlock.rules.contract.StrictJson;
import dev.interlock.rules.fact.Inventory;
import java.nio.file.Path;
import java.util.Optional;

/** The rulebooks that tests work with. */
final class Rulebooks {
    /** A few rules of each role. */
    static final RulebookSource SMALL = RulebookSource.of(Path.of("src/test/rulebooks/small"), Optional.empty());

    /** The one that is delivered. */
    static final RulebookSource SHIPPED = RulebookSource.of(Path.of("rulebooks"), Optional.empty());

    private Rulebooks() {}

    static Inventory inventory(RulebookSource source) {
        String json = source.inventory().or(SMALL::inventory).orElseThrow().text();
        return StrictJson.parse(json).then(InventoryJson::read).orThrow();
    }
}
