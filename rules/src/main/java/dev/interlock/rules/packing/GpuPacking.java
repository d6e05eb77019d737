package dev.interlock.rules.packing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Loads on as few GPUs as were found to do. A pure function of the loads, in whatever order they come.
 *
 * @param gpus the names of what goes onto each of them
 * @param least how many GPUs are needed, whoever packs, where loads are counted in twentieths of a GPU
 */
public record GpuPacking(List<List<String>> gpus, int least) {
    private static final Comparator<Size> ORDER =
            Comparator.comparingInt(Size::work).thenComparingInt(Size::memory);

    public GpuPacking {
        gpus = gpus.stream().map(List::copyOf).toList();
    }

    public static GpuPacking of(List<Load> loads) {
        Map<Size, Deque<String>> named = new TreeMap<>(ORDER);
        loads.stream().sorted(Comparator.comparing(Load::name)).forEach(load -> named.computeIfAbsent(
                        Size.of(load), size -> new ArrayDeque<>())
                .add(load.name()));
        if (named.isEmpty()) {
            return new GpuPacking(List.of(), 0);
        }
        Map<Size, Integer> counted = new TreeMap<>(ORDER);
        named.forEach((size, names) -> counted.put(size, names.size()));
        List<List<Size>> first = FirstFit.of(loads.stream().map(Size::of).toList());
        int sure = sure(counted);
        if (first.size() <= sure) {
            return new GpuPacking(names(first, named), sure);
        }
        Patterns patterns = Patterns.of(counted, first);
        List<List<Size>> second = patterns.bins();
        return new GpuPacking(
                names(second.size() < first.size() ? second : first, named), Math.max(sure, patterns.least()));
    }

    /** How many GPUs are used. */
    public int size() {
        return gpus.size();
    }

    /** So many GPUs the whole of it fills, if nothing is lost between. */
    private static int sure(Map<Size, Integer> counted) {
        int work = 0;
        int memory = 0;
        for (Map.Entry<Size, Integer> each : counted.entrySet()) {
            work += each.getKey().work() * each.getValue();
            memory += each.getKey().memory() * each.getValue();
        }
        return (Math.max(work, memory) + Size.STEPS - 1) / Size.STEPS;
    }

    private static List<List<String>> names(List<List<Size>> bins, Map<Size, Deque<String>> named) {
        Map<Size, Deque<String>> left = new HashMap<>();
        named.forEach((size, names) -> left.put(size, new ArrayDeque<>(names)));
        List<List<String>> all = new ArrayList<>();
        for (List<Size> bin : bins) {
            all.add(bin.stream()
                    .map(size -> Objects.requireNonNull(left.get(size)).remove())
                    .toList());
        }
        return all;
    }
}
