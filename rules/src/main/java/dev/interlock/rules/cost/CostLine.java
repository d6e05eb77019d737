package dev.interlock.rules.cost;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody or something cost in one period.
 *
 * @param from when the period began
 * @param who of the dimension that is asked for; empty where no label says it
 * @param sums by what it was used for
 */
public record CostLine(Instant from, String who, Map<Use, CostSum> sums) {
    private static final double MILLIS_AN_HOUR = 3_600_000;

    public CostLine {
        sums = Collections.unmodifiableMap(new EnumMap<>(sums));
    }

    /** Adds up, the oldest period first, and in it the dearest. */
    public static List<CostLine> of(Collection<CostEntry> costs, CostPeriod period) {
        Map<Instant, Map<String, Map<Use, CostSum>>> sums = new HashMap<>();
        costs.forEach(cost -> sums.computeIfAbsent(period.begin(cost.at()), at -> new HashMap<>())
                .computeIfAbsent(cost.who(), who -> new EnumMap<>(Use.class))
                .merge(cost.use(), cost.sum(), CostSum::plus));
        return sums.entrySet().stream()
                .flatMap(at -> at.getValue().entrySet().stream()
                        .map(each -> new CostLine(at.getKey(), each.getKey(), each.getValue())))
                .sorted(Comparator.comparing(CostLine::from)
                        .thenComparing(line -> -line.amount().nanodollars())
                        .thenComparing(CostLine::who))
                .toList();
    }

    /** All of it. */
    public Money amount() {
        return sums.values().stream().map(CostSum::amount).reduce(Money.ZERO, Money::plus);
    }

    public Money amount(Use use) {
        CostSum sum = sums.get(use);
        return sum == null ? Money.ZERO : sum.amount();
    }

    public double gpuHours() {
        return sums.values().stream().mapToLong(CostSum::gpuMillis).sum() / MILLIS_AN_HOUR;
    }

    /** Of these, those whose price nobody knows. */
    public double unpricedGpuHours() {
        return sums.values().stream().mapToLong(CostSum::unpricedMillis).sum() / MILLIS_AN_HOUR;
    }
}
