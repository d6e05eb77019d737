package dev.interlock.rules.rulebook.source;

import dev.interlock.rules.contract.InputObjection;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.danger.DangerWord;
import dev.interlock.rules.danger.DangerWords;
import dev.interlock.rules.file.CsvRow;
import dev.interlock.rules.file.CsvTable;
import dev.interlock.rules.file.RowsRead;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of a {@code danger-words.csv}, each heard in its own examples, and everything wrong with them. */
public final class DangerTable {
    private static final List<String> HEADER = List.of("word", "danger", "except", "examples");

    private final RulebookFile file;
    private final Map<String, DangerWord> rows = new LinkedHashMap<>();
    private final List<RulebookFault> faults = new ArrayList<>();

    private DangerTable(RulebookFile file) {
        this.file = file;
    }

    public static DangerTable read(RulebookFile file) {
        DangerTable table = new DangerTable(file);
        Parsed<RowsRead<CsvRow>> read = CsvTable.rows(file.text(), HEADER);
        read.objections().forEach(table::refused);
        read.toOptional().ifPresent(table::rows);
        return table;
    }

    /** By their word. */
    public Map<String, DangerWord> rows() {
        return rows;
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
        DangerWord word = new DangerWord(row.cell("word"), row.cell("danger"), parts(row.cell("except")));
        List<String> examples = parts(row.cell("examples"));
        if (!word.isReadable()) {
            fault(row.line(), "A word of danger has no letters. Write the word that people would use.");
        } else if (word.danger().isEmpty()) {
            fault(
                    row.line(),
                    "'%s' has no danger. Name it, such as fire, water, gas or person.".formatted(word.word()));
        } else if (examples.isEmpty()) {
            fault(row.line(), "'%s' has no examples. Write what people would say.".formatted(word.word()));
        } else if (rows.putIfAbsent(word.word(), word) != null) {
            fault(row.line(), "'%s' stands above already. Keep one of the two rows.".formatted(word.word()));
        }
        examples.stream()
                .filter(example -> new DangerWords(List.of(word)).in(example).isEmpty())
                .forEach(deaf -> fault(
                        row.line(),
                        "'%s' is not heard in its example '%s'. Correct the word, what it excepts, or the example."
                                .formatted(word.word(), deaf)));
    }

    private static List<String> parts(String cell) {
        return Arrays.stream(cell.split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private void fault(int line, String message) {
        faults.add(file.fault(line, message));
    }
}
