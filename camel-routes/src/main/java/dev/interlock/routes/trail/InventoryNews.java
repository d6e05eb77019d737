package dev.interlock.routes.trail;

import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.contract.NamesInWords;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.incident.Incident;
import dev.interlock.rules.rulebook.session.InventorySwap;
import dev.interlock.rules.rulebook.session.RulebookSession;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What became of another inventory, to be told.
 *
 * @param by what brought it about
 * @param sentence what is different from here on, or why it was refused
 */
public record InventoryNews(
        boolean taken,
        String by,
        String sentence,
        List<Incident> ended,
        List<Condition> raised,
        List<Condition> cleared) {
    /** More names than this help nobody; the inventory itself has them all. */
    private static final int NAMED = 10;

    public static InventoryNews refused(String by, String faults) {
        return new InventoryNews(false, by, faults, List.of(), List.of(), List.of());
    }

    public static InventoryNews taken(String by, RulebookSession before, InventorySwap.Swapped swapped) {
        Set<Condition> held = new LinkedHashSet<>(before.conditions());
        Set<Condition> hold = new LinkedHashSet<>(swapped.session().conditions());
        return new InventoryNews(
                true,
                by,
                sentence(before.inventory(), swapped),
                swapped.ended(),
                hold.stream().filter(each -> !held.contains(each)).toList(),
                held.stream().filter(each -> !hold.contains(each)).toList());
    }

    private static String sentence(Inventory before, InventorySwap.Swapped swapped) {
        Inventory after = swapped.session().inventory();
        List<String> added = without(after, before);
        List<String> gone = without(before, after);
        StringBuilder words =
                new StringBuilder("%d devices".formatted(after.devices().size()));
        if (!added.isEmpty()) {
            words.append("; new: ").append(NamesInWords.few(added, NAMED));
        }
        if (!gone.isEmpty()) {
            words.append("; gone: ").append(NamesInWords.few(gone, NAMED));
        }
        if (!swapped.dropped().isEmpty()) {
            words.append("; what was known is forgotten of ").append(NamesInWords.few(swapped.dropped(), NAMED));
        }
        return words.append('.').toString();
    }

    private static List<String> without(Inventory one, Inventory other) {
        return one.devices().stream()
                .map(Device::id)
                .filter(id -> other.find(id).isEmpty())
                .toList();
    }
}
