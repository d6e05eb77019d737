package dev.interlock.rules.rulebook.examples;

import dev.interlock.rules.rulebook.source.RulebookFault;
import java.util.List;

/**
 * What a check of a rulebook found.
 *
 * @param faults everything that is wrong, by file and line; empty where the rulebook is in order
 * @param notes what whoever asked would want to know, in full sentences, and is no fault
 */
public record RulebookReport(List<RulebookFault> faults, List<String> notes) {
    public RulebookReport {
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }
}
