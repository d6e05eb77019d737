package dev.interlock.rules.rulebook.session;

import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random series of a few GPUs at even steps: stretches below, at and above the limits, and gaps of any length. */
final class FleetSeries {
    static final Duration STEP = Duration.ofSeconds(30);
    static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final int LONGEST_STRETCH = 70;
    private static final int LONGEST_GAP = 20;

    private final int gpus;
    private final int steps;
    private final double[][][] values;

    /** Metrics, each with values below, at and above what counts. */
    private static final Map<String, double[]> METRICS = metrics();

    FleetSeries(int gpus, int steps, long seed) {
        this.gpus = gpus;
        this.steps = steps;
        this.values = new double[gpus][METRICS.size()][steps];
        SplittableRandom random = new SplittableRandom(seed);
        for (int gpu = 0; gpu < gpus; gpu++) {
            int metric = 0;
            for (double[] levels : METRICS.values()) {
                fill(values[gpu][metric++], levels, random);
            }
            gaps(values[gpu], random);
        }
    }

    private static Map<String, double[]> metrics() {
        Map<String, double[]> metrics = new LinkedHashMap<>();
        metrics.put("utilization_percent", new double[] {0, 10, 20, 50, 80, 81, 95});
        metrics.put("gpu_celsius", new double[] {40, 85, 86, 90});
        metrics.put("memory_used_mib", new double[] {10, 900, 901, 990});
        return metrics;
    }

    private static void fill(double[] series, double[] levels, SplittableRandom random) {
        for (int step = 0; step < series.length; ) {
            double level = levels[random.nextInt(levels.length)];
            int until = Math.min(series.length, step + 1 + random.nextInt(LONGEST_STRETCH));
            while (step < until) {
                series[step++] = level;
            }
        }
    }

    private static void gaps(double[][] of, SplittableRandom random) {
        for (int step = random.nextInt(LONGEST_STRETCH); step < of[0].length; ) {
            int until = Math.min(of[0].length, step + 1 + random.nextInt(LONGEST_GAP));
            for (; step < until; step++) {
                for (double[] series : of) {
                    series[step] = Double.NaN;
                }
            }
            step += 1 + random.nextInt(2 * LONGEST_STRETCH);
        }
    }

    static String gpu(int number) {
        return "gpu-" + number;
    }

    Inventory inventory() {
        return new Inventory(IntStream.range(0, gpus)
                .mapToObj(gpu -> new Device(gpu(gpu), DeviceKind.GPU, "", "", Map.of()))
                .toList());
    }

    int steps() {
        return steps;
    }

    Instant at(int step) {
        return START.plus(STEP.multipliedBy(step));
    }

    List<Sample> samples(int step) {
        List<Sample> samples = new ArrayList<>();
        for (int gpu = 0; gpu < gpus; gpu++) {
            if (!Double.isNaN(values[gpu][0][step])) {
                Map<String, Double> metrics = new LinkedHashMap<>();
                int metric = 0;
                for (String name : METRICS.keySet()) {
                    metrics.put(name, values[gpu][metric++][step]);
                }
                metrics.put("memory_total_mib", 1000.0);
                samples.add(new Sample(gpu(gpu), at(step), Sample.Status.OK, metrics)
                        .labelled(Map.of("node", "node-" + gpu / 8)));
            }
        }
        return samples;
    }

    /** As {@code promtool} reads them: one line a series. */
    String asPromtoolReads() {
        StringBuilder lines = new StringBuilder();
        for (int gpu = 0; gpu < gpus; gpu++) {
            int metric = 0;
            for (String name : METRICS.keySet()) {
                lines.append("  - series: '%s{gpu=\"%s\"}'%n    values: '%s'%n"
                        .formatted(name, gpu(gpu), written(values[gpu][metric++])));
            }
        }
        return lines.toString();
    }

    private static String written(double[] series) {
        return Arrays.stream(series)
                .mapToObj(value -> Double.isNaN(value) ? "_" : String.valueOf(value))
                .collect(Collectors.joining(" "));
    }
}
