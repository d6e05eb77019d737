package dev.interlock.simulator.cloud.docker;

import dev.interlock.simulator.cloud.Part;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** What was last seen inside a part's container. To look costs a command of the engine, so it is done every few seconds. */
final class Look {
    private static final long SECONDS = 3;
    private static final double NANOS = 1e9;
    private static final double PERCENT = 100;

    private final Compose compose;
    private final Part part;
    private Inside seen = Inside.read("");
    private long seenAt = Long.MIN_VALUE;
    private OptionalDouble cpuPercent = OptionalDouble.empty();
    private double strayCpuPercent;

    Look(Compose compose, Part part) {
        this.compose = compose;
        this.part = part;
    }

    synchronized Look now() {
        long now = System.nanoTime();
        double elapsed = (now - seenAt) / NANOS;
        if (seenAt != Long.MIN_VALUE && elapsed < SECONDS) {
            return this;
        }
        Cli.Done answer = compose.exec(part, Inside.QUESTION);
        Inside next = Inside.read(answer.ok() ? answer.output() : "");
        boolean comparable = seenAt != Long.MIN_VALUE && answer.ok();
        cpuPercent = comparable
                ? OptionalDouble.of(PERCENT * Math.max(0, next.ownCpuSeconds() - seen.ownCpuSeconds()) / elapsed)
                : OptionalDouble.empty();
        strayCpuPercent = comparable ? PERCENT * used(seen.strays(), next.strays()) / elapsed : 0;
        seen = next;
        seenAt = now;
        return this;
    }

    synchronized OptionalDouble cpuPercent() {
        return cpuPercent;
    }

    synchronized double strayCpuPercent() {
        return strayCpuPercent;
    }

    synchronized Set<Long> strays() {
        return seen.strays().keySet();
    }

    /** What those that were there before have used since. */
    private static double used(Map<Long, Double> before, Map<Long, Double> now) {
        Map<Long, Double> used = new HashMap<>(now);
        used.keySet().retainAll(before.keySet());
        used.replaceAll((pid, seconds) -> Math.max(0, seconds - before.getOrDefault(pid, 0.0)));
        return used.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
