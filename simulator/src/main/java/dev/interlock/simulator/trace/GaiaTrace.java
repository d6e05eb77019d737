package dev.interlock.simulator.trace;

import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.file.CsvRow;
import dev.interlock.rules.file.CsvTable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The traces that GAIA, a simulator of carbon-aware schedulers, plays. Its files do not say whether they are in hours or seconds. */
final class GaiaTrace implements TraceFormat {
    private static final double HOUR = 3_600;

    private final double unitSeconds;

    GaiaTrace() {
        this(1);
    }

    private GaiaTrace(double unitSeconds) {
        this.unitSeconds = unitSeconds;
    }

    @Override
    public String name() {
        return "GAIA";
    }

    @Override
    public Map<String, String> needs() {
        Map<String, String> needs = new LinkedHashMap<>();
        needs.put("arrival_time", "seconds; hours where a time in the file has a fraction");
        needs.put("length", "the same");
        needs.put("cpus", "taken for GPUs");
        return needs;
    }

    @Override
    public Map<String, String> uses() {
        return Map.of();
    }

    @Override
    public TraceFormat in(CsvTable table) {
        boolean fractions = table.read(row -> Parsed.ok(Stream.of("arrival_time", "length")
                        .map(row::cell)
                        .anyMatch(cell -> cell.matches("\\d*\\.\\d*[1-9]\\d*"))))
                .taken()
                .contains(true);
        return new GaiaTrace(fractions ? HOUR : 1);
    }

    @Override
    public String remark() {
        return unitSeconds == HOUR
                ? "Its times have fractions and are taken as hours, and 'cpus' as GPUs."
                : "Its times are whole numbers and are taken as seconds, and 'cpus' as GPUs.";
    }

    @Override
    public Parsed<TraceRow> row(CsvRow row) {
        double arrival = unitSeconds * row.number("arrival_time", 0, 1e10);
        double length = unitSeconds * row.number("length", 0, 1e9);
        double gpus = row.number("cpus", 0, TracedJob.MOST_GPUS);
        return row.finish(() -> TracedJob.training(arrival, gpus, length));
    }
}
