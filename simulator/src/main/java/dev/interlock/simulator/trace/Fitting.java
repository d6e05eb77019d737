package dev.interlock.simulator.trace;

import dev.interlock.rules.contract.Parsed;
import dev.interlock.simulator.work.Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Fits the jobs of a trace to a floor where a job holds whole GPUs of one rack, and counts whatever is not as it was. */
final class Fitting {
    private final TraceFile file;
    private final long start;
    private final JobTrace.Room room;
    private final List<Order> orders = new ArrayList<>();
    private final Map<String, Integer> passed = new LinkedHashMap<>();
    private int split;
    private int shared;
    private int tooLarge;

    Fitting(TraceFile file, long start, JobTrace.Room room) {
        this.file = file;
        this.start = start;
        this.room = room;
    }

    Parsed<JobTrace> trace() {
        double first = file.countsFromStart() ? 0 : first();
        for (TraceRow row : file.rows().taken()) {
            if (row instanceof TracedJob job) {
                fit(job, first);
            } else if (row instanceof TraceRow.Passed none) {
                passed.merge(none.why(), 1, Integer::sum);
            }
        }
        if (orders.isEmpty()) {
            return Parsed.refused("The trace has no job for this data centre. %s Give another file."
                    .formatted(String.join(" ", remarks())));
        }
        orders.sort(Comparator.comparingLong(Order::submittedAt));
        return Parsed.ok(new JobTrace(orders, remarks()));
    }

    private double first() {
        return file.rows().taken().stream()
                .mapToDouble(row -> row instanceof TracedJob job ? job.submittedSeconds() : Double.POSITIVE_INFINITY)
                .min()
                .orElse(0);
    }

    private void fit(TracedJob job, double first) {
        int whole = (int) Math.ceil(job.gpus());
        if (whole > room.racks() * room.gpusPerRack()) {
            tooLarge++;
            return;
        }
        shared += whole == job.gpus() ? 0 : 1;
        split += whole > room.gpusPerRack() ? 1 : 0;
        double busy = job.utilization() * (whole == job.gpus() ? 1 : job.gpus() / whole);
        for (int left = whole; left > 0; left -= room.gpusPerRack()) {
            orders.add(order(job, first, Math.min(left, room.gpusPerRack()), busy));
        }
    }

    private Order order(TracedJob job, double first, int gpus, double busy) {
        return new Order(
                moment(job.submittedSeconds() - first),
                job.kind(),
                gpus,
                job.durationSeconds(),
                job.priority(),
                job.preemptible(),
                job.deferrable(),
                Double.isInfinite(job.deadlineSeconds()) ? Long.MAX_VALUE : moment(job.deadlineSeconds() - first),
                busy,
                0);
    }

    private long moment(double seconds) {
        return start + (long) (1_000 * seconds);
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (!file.remark().isEmpty()) {
            remarks.add("Read as a trace of %s. %s".formatted(file.format(), file.remark()));
        } else if (!file.countsFromStart()) {
            remarks.add("Read as a trace of %s; its first job comes when the world begins.".formatted(file.format()));
        }
        file.rows().remark().ifPresent(remarks::add);
        if (!passed.isEmpty()) {
            remarks.add("%s passed over: %s."
                    .formatted(
                            rows(passed.values().stream()
                                    .mapToInt(count -> count)
                                    .sum()),
                            passed.entrySet().stream()
                                    .map(each -> number(each.getValue()) + " " + each.getKey())
                                    .collect(Collectors.joining(", "))));
        }
        if (tooLarge > 0) {
            remarks.add("%s left out: more GPUs than the %d of the data centre."
                    .formatted(jobs(tooLarge), room.racks() * room.gpusPerRack()));
        }
        if (split > 0) {
            remarks.add("%s taken as several, one a rack: more GPUs than the %d of a rack."
                    .formatted(jobs(split), room.gpusPerRack()));
        }
        if (shared > 0) {
            remarks.add("%s taken with whole GPUs, which are less busy: parts of a GPU are asked for."
                    .formatted(jobs(shared)));
        }
        return remarks;
    }

    private static String rows(int count) {
        return count == 1 ? "1 row is" : number(count) + " rows are";
    }

    private static String jobs(int count) {
        return count == 1 ? "1 job is" : number(count) + " jobs are";
    }

    private static String number(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
