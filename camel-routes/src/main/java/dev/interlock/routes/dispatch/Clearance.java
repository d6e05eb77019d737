package dev.interlock.routes.dispatch;

import dev.interlock.routes.audit.entry.Entry;
import java.util.List;

/**
 * Leave for one task to go, with the verdict that gave it.
 *
 * @param rulebookHash the rulebook that judged
 * @param verdict the rows that say so, to be recorded before the task leaves
 */
record Clearance(String rulebookHash, List<Entry> verdict) {
    Clearance {
        verdict = List.copyOf(verdict);
    }
}
