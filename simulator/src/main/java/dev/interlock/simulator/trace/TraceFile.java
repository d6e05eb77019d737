package dev.interlock.simulator.trace;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.LinedTree;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.file.CsvTable;
import dev.interlock.rules.file.RowsRead;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The rows of a trace, read by the format that its columns are of.
 *
 * @param format whose it is
 * @param countsFromStart its times count from the world's start
 * @param remark what must be known of how it was taken; empty for nothing
 */
record TraceFile(String format, boolean countsFromStart, String remark, RowsRead<TraceRow> rows) {
    private static final String PHILLY = "Philly";
    private static final String JOBS = "a job";

    static Parsed<TraceFile> of(String text) {
        return text.stripLeading().startsWith("[") || text.stripLeading().startsWith("{")
                ? LinedTree.json(text).then(TraceFile::philly)
                : CsvTable.of(text).then(TraceFile::table);
    }

    private static Parsed<TraceFile> philly(JsonNode jobs) {
        if (!jobs.isArray()) {
            return Parsed.refused(
                    1,
                    "This JSON is no list of jobs, as Philly's is. docs/reference/input-files.md lists what is read.");
        }
        return RowsRead.of(jobs, PhillyTrace::job)
                .required(JOBS)
                .then(rows -> Parsed.ok(new TraceFile(PHILLY, false, "", rows)));
    }

    private static Parsed<TraceFile> table(CsvTable table) {
        for (TraceFormat format : TraceFormats.ALL) {
            if (format.fits(table)) {
                TraceFormat here = format.in(table);
                return table.read(here::row)
                        .required(JOBS)
                        .then(rows ->
                                Parsed.ok(new TraceFile(here.name(), here.countsFromStart(), here.remark(), rows)));
            }
        }
        TraceFormat nearest = TraceFormats.ALL.stream()
                .max(Comparator.comparingDouble(format -> share(format.needs(), table)))
                .orElseThrow();
        return table.without(nearest.name(), List.copyOf(nearest.needs().keySet()));
    }

    /** How much of what a format needs is there; of formats that nothing is there of, the first. */
    private static double share(Map<String, String> needs, CsvTable table) {
        long there = needs.keySet().stream().filter(table::has).count();
        return (double) there / needs.size();
    }
}
