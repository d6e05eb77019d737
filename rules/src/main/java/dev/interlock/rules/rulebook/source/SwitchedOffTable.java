package dev.interlock.rules.rulebook.source;

import dev.interlock.rules.contract.InputObjection;
import dev.interlock.rules.contract.Nearest;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.file.CsvRow;
import dev.interlock.rules.file.CsvTable;
import dev.interlock.rules.file.RowsRead;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rows of a {@code switched-off.csv}, each about a rule that there is, and everything wrong with them. */
public final class SwitchedOffTable {
    private static final List<String> HEADER = List.of("rule", "reason", "by");

    private final RulebookFile file;
    private final Map<String, RuleCard> cards;
    private final Map<String, SwitchedOff> rows = new LinkedHashMap<>();
    private final List<RulebookFault> faults = new ArrayList<>();

    private SwitchedOffTable(RulebookFile file, Map<String, RuleCard> cards) {
        this.file = file;
        this.cards = cards;
    }

    public static SwitchedOffTable read(RulebookFile file, Map<String, RuleCard> cards) {
        SwitchedOffTable table = new SwitchedOffTable(file, cards);
        Parsed<RowsRead<CsvRow>> read = CsvTable.rows(file.text(), HEADER);
        read.objections().forEach(table::refused);
        read.toOptional().ifPresent(table::rows);
        return table;
    }

    public List<SwitchedOff> rows() {
        return List.copyOf(rows.values());
    }

    public List<RulebookFault> faults() {
        return faults;
    }

    private void rows(RowsRead<CsvRow> read) {
        read.taken().forEach(this::row);
        read.first().forEach(this::refused);
    }

    private void refused(InputObjection broken) {
        fault(Math.max(1, broken.line()), broken.sentence());
    }

    private void row(CsvRow row) {
        String id = row.cell("rule");
        RuleCard card = cards.get(id);
        if (card == null) {
            fault(row.line(), "There is no rule '%s'.%s".formatted(id, advice(id)));
        } else if (card.folder().equals(RulebookSource.SAFETY)) {
            fault(
                    row.line(),
                    ("Rule '%s' is a safety rule, and none of them can be switched off: every plan has to pass them. "
                                    + "Change its limit in limits.csv, or put a %s of your own in place of the delivered one.")
                            .formatted(id, card.file()));
        } else if (rows.containsKey(id)) {
            fault(row.line(), "Rule '%s' is switched off above already. Keep one of the two rows.".formatted(id));
        } else if (Stream.of("reason", "by").allMatch(column -> said(row, id, column))) {
            rows.put(id, new SwitchedOff(card, row.cell("reason"), row.cell("by")));
        }
    }

    private boolean said(CsvRow row, String id, String column) {
        return !row.cell(column).isEmpty()
                || fault(
                        row.line(),
                        "Rule '%s' is switched off without '%s'. Say %s."
                                .formatted(
                                        id,
                                        column,
                                        column.equals("by")
                                                ? "who answers for it"
                                                : "why, for whoever asks in half a year"));
    }

    private String advice(String id) {
        String hint = Nearest.hint(id, cards.keySet());
        return hint.isEmpty() ? " 'interlock rules list' shows them all." : hint;
    }

    /** Never true, as what it is said of does not count. */
    private boolean fault(int line, String message) {
        faults.add(file.fault(line, message));
        return false;
    }
}
