package dev.interlock.simulator.trace;

import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.file.CsvRow;
import dev.interlock.rules.file.CsvTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The jobs of SenseTime's Helios clusters, {@code cluster_log.csv}, and of others who name these three columns so. */
final class HeliosTrace implements TraceFormat {
    private static final List<String> GPUS = List.of("gpu_num", "num_gpu", "num_gpus", "gpus");
    private static final List<String> SUBMITTED = List.of("submit_time", "submitted_time");

    @Override
    public String name() {
        return "Helios";
    }

    @Override
    public Map<String, String> needs() {
        Map<String, String> needs = new LinkedHashMap<>();
        needs.put("submit_time", "a time, or seconds; `submitted_time` as well");
        needs.put("duration", "seconds");
        needs.put("gpu_num", "how many in all; `num_gpu`, `num_gpus`, `gpus` as well");
        return needs;
    }

    @Override
    public Map<String, String> uses() {
        return Map.of();
    }

    @Override
    public boolean fits(CsvTable table) {
        return table.has("duration")
                && GPUS.stream().anyMatch(table::has)
                && SUBMITTED.stream().anyMatch(table::has);
    }

    @Override
    public Parsed<TraceRow> row(CsvRow row) {
        double gpus = row.number(there(row, GPUS), 0, TracedJob.MOST_GPUS);
        double duration = row.number("duration", 0, 1e9);
        if (gpus == 0 || duration < 1) {
            return row.finish(() -> TracedJob.training(0, gpus, duration));
        }
        double submitted = TraceTime.of(row, there(row, SUBMITTED));
        return row.finish(() -> TracedJob.training(submitted, gpus, duration));
    }

    private static String there(CsvRow row, List<String> columns) {
        return columns.stream()
                .filter(column -> !row.cell(column).isEmpty())
                .findFirst()
                .orElse(columns.get(0));
    }
}
