package dev.interlock.routes.ingest.inventory;

import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.fact.Inventory;

/** Who has to know that the devices became others, before any sample of a new one is handed on. */
@FunctionalInterface
public interface InventoryOutlet {
    /**
     * Tells it.
     *
     * @param inventory those that exist from here on, or the faults of an edit that is not taken
     * @param by what brought it about
     */
    void tell(Parsed<Inventory> inventory, String by);
}
