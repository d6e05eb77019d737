package dev.interlock.simulator;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Locale;

/**
 * Times a day of 1,000 racks at one-minute steps, several times over, then runs a month and shows what stays in memory.
 * Run by hand; {@code docs/reference/benchmarks.md} says how and holds the figures.
 */
public final class Benchmark {
    private static final int ROUNDS = 8;
    private static final int MINUTES_A_DAY = 24 * 60;

    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private Benchmark() {}

    public static void main(String[] args) {
        for (int round = 1; round <= ROUNDS; round++) {
            World world = thousandRacks(round);
            long before = System.nanoTime();
            long cpuBefore = THREAD.getCurrentThreadCpuTime();
            day(world);
            double cpu = (THREAD.getCurrentThreadCpuTime() - cpuBefore) / 1e9;
            double elapsed = (System.nanoTime() - before) / 1e9;
            say("day %d: %.2f s of CPU, %.2f s elapsed, %d jobs finished", round, cpu, elapsed, finished(world));
        }
        World world = thousandRacks(1);
        for (int day = 1; day <= 30; day++) {
            day(world);
            if (day % 5 == 0) {
                say(
                        "after day %d: %.1f MB used, %d jobs alive",
                        day, usedMegabytes(), world.jobs().size());
            }
        }
    }

    private static World thousandRacks(long seed) {
        return World.build(WorldSpec.sized(1_000, 125), seed);
    }

    private static void day(World world) {
        for (int minute = 0; minute < MINUTES_A_DAY; minute++) {
            world.step(Duration.ofMinutes(1));
        }
    }

    private static int finished(World world) {
        return world.tally().jobsFinished();
    }

    @SuppressWarnings("SystemGc") // the figure is what survives a collection
    private static double usedMegabytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
