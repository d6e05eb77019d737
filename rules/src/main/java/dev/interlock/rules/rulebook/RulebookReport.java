package dev.interlock.rules.rulebook;

import java.util.List;

/**
 * What a check of a rulebook found.
 *
 * @param faults everything that is wrong, by file and line; empty where the rulebook is in order
 * @param notes what whoever asked would want to know, in full sentences, and is no fault
 */
public record RulebookReport(List<Fault> faults, List<String> notes) {
    public RulebookReport {
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }
}
