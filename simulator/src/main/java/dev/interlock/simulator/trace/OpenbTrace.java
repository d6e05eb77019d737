package dev.interlock.simulator.trace;

import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.file.CsvRow;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The pods of Alibaba's GPU cluster of 2023, {@code openb_pod_list_*.csv}. */
final class OpenbTrace implements TraceFormat {
    private static final double MILLI = 1_000;
    private static final Set<String> NONE = Set.of("", "NaN", "nan", "None", "null");

    @Override
    public String name() {
        return "Alibaba 2023 (openb)";
    }

    @Override
    public Map<String, String> needs() {
        Map<String, String> needs = new LinkedHashMap<>();
        needs.put("creation_time", "seconds");
        needs.put("deletion_time", "seconds; a pod without one still runs, and is left out");
        needs.put("num_gpu", "how many");
        return needs;
    }

    @Override
    public Map<String, String> uses() {
        Map<String, String> uses = new LinkedHashMap<>();
        uses.put("gpu_milli", "thousandths of each GPU");
        uses.put("scheduled_time", "when it began; its creation where empty");
        uses.put("qos", "`BE` may be stopped and held back");
        return uses;
    }

    @Override
    public Parsed<TraceRow> row(CsvRow row) {
        double each = row.numberOr("gpu_milli", 0, MILLI, MILLI);
        double gpus = row.number("num_gpu", 0, TracedJob.MOST_GPUS) * (each == 0 ? 1 : each / MILLI);
        if (NONE.contains(row.cell("deletion_time"))) {
            row.refuse("The pod has no 'deletion_time', so nobody knows how long it runs. Leave it out, or give one.");
        }
        double created = TraceTime.of(row, "creation_time");
        double began = NONE.contains(row.cell("scheduled_time")) ? created : TraceTime.of(row, "scheduled_time");
        double deleted = TraceTime.of(row, "deletion_time");
        boolean bestEffort = row.cell("qos").equalsIgnoreCase("BE");
        return row.finish(() -> {
            TraceRow read = TracedJob.training(created, gpus, deleted - began);
            return bestEffort && read instanceof TracedJob job ? job.bestEffort() : read;
        });
    }
}
