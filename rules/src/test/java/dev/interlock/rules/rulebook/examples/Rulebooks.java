package dev.interlock.rules.rulebook.examples;

import dev.interlock.rules.contract.InventoryJson;
import dev.interlock.rules.contract.StrictJson;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.rulebook.source.RulebookSource;
import java.nio.file.Path;
import java.util.Optional;

/** The rulebooks that tests work with. */
public final class Rulebooks {
    /** A few rules of each role. */
    public static final RulebookSource SMALL = RulebookSource.of(Path.of("src/test/rulebooks/small"), Optional.empty());

    /** The one that is delivered. */
    public static final RulebookSource SHIPPED = RulebookSource.of(Path.of("rulebooks"), Optional.empty());

    /** A safety rule as it should be, without which no rulebook is taken. */
    static final String GUARD = """
            package dev.interlock.rulebook;
            import dev.interlock.rules.fact.*;
            import dev.interlock.rules.gate.*;
            import dev.interlock.rules.plan.*;

            rule "A task that no rack can do is refused" @id("S-1")
            when
                $task : Task()
                Rack()
            then
                insert( Objection.to( $task, "No rack can do it." ) );
            end
            """;

    private Rulebooks() {}

    public static Inventory inventory(RulebookSource source) {
        String json = source.inventory(false)
                .or(() -> SMALL.inventory(false))
                .orElseThrow()
                .text();
        return StrictJson.parse(json).then(InventoryJson::read).orThrow();
    }
}
