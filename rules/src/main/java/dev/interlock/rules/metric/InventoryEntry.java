package dev.interlock.rules.metric;

/** What stands in a line of the inventory besides ratings, as far as facts repeat it. */
public enum InventoryEntry {
    KIND,
    /** What the device hangs on. */
    PARENT,
    /** The first device that it needs. */
    DEPENDS_ON
}
