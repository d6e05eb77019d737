package dev.interlock.simulator.trace;

import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.file.CsvRow;
import dev.interlock.rules.file.CsvTable;
import java.util.Map;

/** One way in which job traces are written as tables, recognised by its columns. */
interface TraceFormat {
    /** Whose it is. */
    String name();

    /** The columns that it must have, and what each means; where others may stand in, they are in the meaning. */
    Map<String, String> needs();

    /** The columns that are used where they are there. */
    Map<String, String> uses();

    /** Whether a table is of this format. */
    default boolean fits(CsvTable table) {
        return needs().keySet().stream().allMatch(table::has);
    }

    /** This format as one table has it. */
    default TraceFormat in(CsvTable table) {
        return this;
    }

    /** Its times count from the world's start; otherwise from the trace's first job. */
    default boolean countsFromStart() {
        return false;
    }

    /** What a reader must know of how the columns were taken; empty for nothing. */
    default String remark() {
        return "";
    }

    Parsed<TraceRow> row(CsvRow row);
}
