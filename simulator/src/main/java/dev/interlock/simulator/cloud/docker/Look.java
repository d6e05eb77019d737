package dev.interlock.simulator.cloud.docker;

import dev.interlock.simulator.cloud.parts.Part;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What was last seen inside a part's container. To look costs a command of the engine, so it is done every few seconds. What
 * was there at two looks is a stray; the engine's own checks of health come and go between them.
 */
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
    private final Set<Long> strays = new HashSet<>();

    Look(Compose compose, Part part) {
        this.compose = compose;
        this.part = part;
    }

    /** What was seen a moment ago, or is now. */
    synchronized Look recent() {
        return seenAt == Long.MIN_VALUE || (System.nanoTime() - seenAt) / NANOS >= SECONDS ? now() : this;
    }

    synchronized Look now() {
        Cli.Done answer = compose.exec(part, Inside.QUESTION);
        long now = System.nanoTime();
        double elapsed = (now - seenAt) / NANOS;
        Inside next = Inside.read(answer.ok() ? answer.output() : "");
        boolean comparable = seenAt != Long.MIN_VALUE && answer.ok();
        cpuPercent = comparable
                ? OptionalDouble.of(PERCENT * Math.max(0, next.ownCpuSeconds() - seen.ownCpuSeconds()) / elapsed)
                : OptionalDouble.empty();
        strayCpuPercent = comparable ? PERCENT * used(seen.strays(), next.strays()) / elapsed : 0;
        strays.addAll(seen.strays().keySet());
        strays.retainAll(next.strays().keySet());
        seen = next;
        seenAt = now;
        return this;
    }

    /** Starts something beside the part; answers with the process id it has there, 0 where it has ended already. */
    synchronized long begin(Runnable start) {
        Set<Long> before = Set.copyOf(now().seen.strays().keySet());
        start.run();
        Set<Long> begun = new HashSet<>(now().seen.strays().keySet());
        begun.removeAll(before);
        strays.addAll(begun);
        return begun.stream().max(Long::compare).orElse(0L);
    }

    synchronized OptionalDouble cpuPercent() {
        return cpuPercent;
    }

    synchronized double strayCpuPercent() {
        return strayCpuPercent;
    }

    synchronized Set<Long> strays() {
        return Set.copyOf(strays);
    }

    /** What those that were there before have used since. */
    private static double used(Map<Long, Double> before, Map<Long, Double> now) {
        Map<Long, Double> used = new HashMap<>(now);
        used.keySet().retainAll(before.keySet());
        used.replaceAll((pid, seconds) -> Math.max(0, seconds - before.getOrDefault(pid, 0.0)));
        return used.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
