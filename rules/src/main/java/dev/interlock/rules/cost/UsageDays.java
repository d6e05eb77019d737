package dev.interlock.rules.cost;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a fleet's GPUs were used for, day by day. */
public record UsageDays(Map<GpuDayKey, GpuDay> gpus, Map<MachineDayKey, MachineDay> machines) {
    public static final UsageDays NONE = new UsageDays(Map.of(), Map.of());

    private static final double MILLIS_AN_HOUR = 3_600_000;

    public UsageDays {
        gpus = Map.copyOf(gpus);
        machines = Map.copyOf(machines);
    }

    /** The days of both; where both have one, that of the other counts. */
    public UsageDays replacedBy(UsageDays other) {
        Set<LocalDate> newer = other.days().collect(Collectors.toSet());
        return new UsageDays(
                joined(gpus, other.gpus, key -> !newer.contains(key.day())),
                joined(machines, other.machines, key -> !newer.contains(key.day())));
    }

    private static <K, V> Map<K, V> joined(Map<K, V> older, Map<K, V> newer, Predicate<K> kept) {
        Map<K, V> all = new HashMap<>(newer);
        older.forEach((key, value) -> {
            if (kept.test(key)) {
                all.put(key, value);
            }
        });
        return all;
    }

    /** Those from a day on. */
    public UsageDays since(LocalDate first) {
        return new UsageDays(only(gpus, key -> !key.day().isBefore(first)), only(machines, key -> !key.day()
                .isBefore(first)));
    }

    private static <K, V> Map<K, V> only(Map<K, V> all, Predicate<K> kept) {
        return joined(all, Map.of(), kept);
    }

    /** Every day of which something is known, as often as that. */
    public Stream<LocalDate> days() {
        return Stream.concat(
                gpus.keySet().stream().map(GpuDayKey::day),
                machines.keySet().stream().map(MachineDayKey::day));
    }

    /** What all GPUs of each machine did together, by its id. */
    public Map<String, MachineDay> together() {
        return summed(machines, MachineDayKey::machine, MachineDay::plus);
    }

    /** For how long the GPU was there that was there longest. */
    public double longestHours() {
        return summed(gpus, GpuDayKey::gpu, GpuDay::plus).values().stream()
                        .mapToLong(day -> day.millis().values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                        .max()
                        .orElse(0)
                / MILLIS_AN_HOUR;
    }

    /** What each GPU was used for by each holder, over all days; by GPU. */
    public List<GpuUsage> usages() {
        return GpuUsage.of(gpus);
    }

    private static <K, W, V> Map<W, V> summed(Map<K, V> all, Function<K, W> by, BinaryOperator<V> plus) {
        Map<W, V> sums = new HashMap<>();
        all.forEach((key, value) -> sums.merge(by.apply(key), value, plus));
        return sums;
    }
}
