package dev.interlock.simulator.trace;

import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.file.CsvRow;
import dev.interlock.rules.file.CsvTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What {@code sacct --parsable} of Slurm prints, or the same as CSV. */
final class SlurmTrace implements TraceFormat {
    /** In the order in which they are believed: what a job got comes before what it had asked for. */
    private static final List<String> RESOURCES = List.of("AllocTRES", "AllocGRES", "ReqTRES", "ReqGRES");

    private static final List<String> SUBMITTED = List.of("Submit", "Eligible", "Start");
    private static final List<String> ELAPSED = List.of("ElapsedRaw", "Elapsed");

    @Override
    public String name() {
        return "Slurm's sacct";
    }

    @Override
    public Map<String, String> needs() {
        Map<String, String> needs = new LinkedHashMap<>();
        needs.put("Submit", "or `Eligible`, or `Start`: when; only differences count, so no zone is needed");
        needs.put("Elapsed", "`[days-]hours:minutes:seconds`, or `ElapsedRaw` in seconds");
        needs.put("AllocTRES", "or `ReqTRES`, `AllocGRES`, `ReqGRES`: `gres/gpu=4`");
        return needs;
    }

    @Override
    public Map<String, String> uses() {
        return Map.of("JobID", "a step (`17.batch`) is passed over");
    }

    @Override
    public boolean fits(CsvTable table) {
        return Stream.of(SUBMITTED, ELAPSED, RESOURCES)
                .allMatch(any -> any.stream().anyMatch(table::has));
    }

    @Override
    public Parsed<TraceRow> row(CsvRow row) {
        if (row.cell("JobID").indexOf('.') >= 0) {
            return Parsed.ok(TraceRow.STEP);
        }
        double gpus = RESOURCES.stream()
                .map(row::cell)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .map(GpuRequest::of)
                .orElse(0.0);
        double elapsed = elapsed(row);
        if (gpus <= 0 || elapsed < 1) {
            return row.finish(() -> TracedJob.training(0, gpus, elapsed));
        }
        double submitted = TraceTime.of(row, filled(row, SUBMITTED));
        return row.finish(() -> TracedJob.training(submitted, gpus, elapsed));
    }

    private static double elapsed(CsvRow row) {
        String column = filled(row, ELAPSED);
        OptionalDouble seconds = TraceTime.elapsed(row.cell(column));
        return seconds.isPresent()
                ? seconds.getAsDouble()
                : row.refused(column, "Give days-hours:minutes:seconds, or seconds.", 1.0);
    }

    private static String filled(CsvRow row, List<String> columns) {
        return columns.stream()
                .filter(column -> !row.cell(column).isEmpty())
                .findFirst()
                .orElse(columns.get(columns.size() - 1));
    }
}
