package dev.interlock.rules.rulebook.source;

import dev.interlock.rules.contract.InputObjection;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.file.CsvRow;
import dev.interlock.rules.file.CsvTable;
import dev.interlock.rules.file.RowsRead;
import dev.interlock.rules.fleet.Xid;
import dev.interlock.rules.fleet.XidAudience;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of an {@code xid-catalogue.csv} and everything wrong with them. */
public final class XidTable {
    private static final List<String> HEADER =
            List.of("xid", "mnemonic", "immediate", "investigatory", "recommend", "told", "alone", "source");

    private static final int HIGHEST = 1000;

    private final RulebookFile file;
    private final Map<Integer, Xid> rows = new LinkedHashMap<>();
    private final List<RulebookFault> faults = new ArrayList<>();

    private XidTable(RulebookFile file) {
        this.file = file;
    }

    public static XidTable read(RulebookFile file) {
        XidTable table = new XidTable(file);
        Parsed<RowsRead<CsvRow>> read = CsvTable.rows(file.text(), HEADER);
        read.objections().forEach(table::refused);
        read.toOptional().ifPresent(table::rows);
        return table;
    }

    /** By their code. */
    public Map<Integer, Xid> rows() {
        return rows;
    }

    public List<RulebookFault> faults() {
        return faults;
    }

    private void rows(RowsRead<CsvRow> read) {
        read.taken().forEach(this::row);
        read.first().forEach(this::refused);
    }

    private void row(CsvRow cells) {
        int code = cells.whole("xid", 1, HIGHEST);
        XidAudience told = cells.choice("told", XidAudience.words(), XidAudience.OPERATOR);
        boolean alone = cells.flag("alone");
        List.of("mnemonic", "recommend", "source").stream()
                .filter(column -> cells.cell(column).isBlank())
                .forEach(column ->
                        cells.refuse("XID %d has no %s. Write what a person is to read.".formatted(code, column)));
        if (rows.containsKey(code)) {
            cells.refuse("XID %d stands above already. Keep one of the two rows.".formatted(code));
        }
        Parsed<Xid> read = cells.finish(() -> new Xid(
                code,
                cells.cell("mnemonic"),
                cells.cell("immediate"),
                cells.cell("investigatory"),
                cells.cell("recommend"),
                told,
                alone));
        read.objections().forEach(this::refused);
        read.toOptional().ifPresent(xid -> rows.put(code, xid));
    }

    private void refused(InputObjection broken) {
        faults.add(file.fault(Math.max(1, broken.line()), broken.sentence()));
    }
}
