package dev.interlock.simulator.trace;

import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.file.CsvRow;
import java.util.LinkedHashMap;
import java.util.Map;

/** The tasks of Alibaba's PAI cluster of 2020, {@code pai_task_table}, with its header put before it. */
final class PaiTrace implements TraceFormat {
    private static final double PERCENT = 100;

    @Override
    public String name() {
        return "Alibaba 2020 (PAI tasks)";
    }

    @Override
    public Map<String, String> needs() {
        Map<String, String> needs = new LinkedHashMap<>();
        needs.put("start_time", "seconds");
        needs.put("end_time", "seconds; a task without one is left out");
        needs.put("plan_gpu", "per cent of one GPU, for each instance");
        return needs;
    }

    @Override
    public Map<String, String> uses() {
        return Map.of("inst_num", "how many instances; 1 where empty");
    }

    @Override
    public Parsed<TraceRow> row(CsvRow row) {
        double instances = row.numberOr("inst_num", 0, TracedJob.MOST_GPUS, 1);
        double gpus = instances * row.numberOr("plan_gpu", 0, PERCENT * TracedJob.MOST_GPUS, 0) / PERCENT;
        if (gpus == 0) {
            return row.finish(() -> TraceRow.NO_GPU);
        }
        double began = TraceTime.of(row, "start_time");
        double ended = TraceTime.of(row, "end_time");
        return row.finish(() -> TracedJob.training(began, gpus, ended - began));
    }
}
