package dev.interlock.rules.rulebook.session;

import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.incident.Incident;
import java.util.List;
import java.util.Optional;

/** Takes another inventory into use without forgetting what is known of the devices that stay. */
public sealed interface InventorySwap {
    /**
     * The new session stands beside the old one, which nothing has touched: swap them and close the old one.
     *
     * @param dropped the devices that are gone, or became something else, and of which something was known
     * @param ended incidents that were about nothing but these
     */
    record Swapped(RulebookSession session, List<String> dropped, List<Incident> ended) implements InventorySwap {}

    /** The old session goes on, for this reason. */
    record Rejected(String reason) implements InventorySwap {}

    static InventorySwap of(RulebookSession session, Inventory next) {
        Optional<String> missing = session.rulebook().kinds().missing(next);
        if (missing.isPresent()) {
            return new Rejected(missing.get());
        }
        Remnant remnant = new Remnant(session.memory(), session.inventory(), next);
        try {
            return new Swapped(
                    RulebookSession.start(session.rulebook(), next, remnant.memory()),
                    remnant.dropped(),
                    remnant.ended());
        } catch (RuntimeException failure) {
            return new Rejected(Recovery.reason(failure));
        }
    }
}
