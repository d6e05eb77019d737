package dev.interlock.simulator.trace;

import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.file.CsvRow;
import java.util.LinkedHashMap;
import java.util.Map;

/** The format of our own, which says everything that an order holds. */
final class InterlockTrace implements TraceFormat {
    private static final double LONGEST = 1e10;
    private static final Map<String, Job.Kind> KINDS = kinds();

    @Override
    public String name() {
        return "Interlock";
    }

    @Override
    public Map<String, String> needs() {
        Map<String, String> needs = new LinkedHashMap<>();
        needs.put("submitted_seconds", "since the world's start");
        needs.put("kind", "training or inference");
        needs.put("gpus", "how many; a fraction is a share of one");
        needs.put("duration_seconds", "work at full speed");
        needs.put("priority", "a whole number; the higher, the more important");
        needs.put("preemptible", "true or false: may be stopped");
        needs.put("deferrable", "true or false: may be held back");
        return needs;
    }

    @Override
    public Map<String, String> uses() {
        Map<String, String> uses = new LinkedHashMap<>();
        uses.put("deadline_seconds", "since the world's start; empty for none");
        uses.put("utilization_percent", "how hard it drives its GPUs; 85 where empty");
        return uses;
    }

    @Override
    public boolean countsFromStart() {
        return true;
    }

    @Override
    public Parsed<TraceRow> row(CsvRow row) {
        double submitted = row.number("submitted_seconds", 0, LONGEST);
        Job.Kind kind = row.choice("kind", KINDS, Job.Kind.TRAINING);
        double gpus = row.number("gpus", 0.001, TracedJob.MOST_GPUS);
        double duration = row.number("duration_seconds", 1, 1e9);
        int priority = row.whole("priority", -1_000, 1_000);
        boolean preemptible = row.flag("preemptible");
        boolean deferrable = row.flag("deferrable");
        double deadline = row.numberOr("deadline_seconds", 0, LONGEST, Double.POSITIVE_INFINITY);
        double percent = row.numberOr("utilization_percent", 0, 100, 100 * TracedJob.USUAL_UTILIZATION);
        return row.finish(() -> new TracedJob(
                submitted, kind, gpus, duration, priority, preemptible, deferrable, deadline, percent / 100));
    }

    private static Map<String, Job.Kind> kinds() {
        Map<String, Job.Kind> kinds = new LinkedHashMap<>();
        kinds.put("training", Job.Kind.TRAINING);
        kinds.put("inference", Job.Kind.INFERENCE);
        return kinds;
    }
}
