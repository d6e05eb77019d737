package dev.interlock.scenarios.carbon;

import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.rulebook.source.LimitTable;
import dev.interlock.rules.rulebook.source.RulebookSource;
import java.util.List;
import java.util.stream.Stream;

/**
 * How Interlock lets work wait for clean power, beside others: on every grid of some public data, with its jobs, in the week that GAIA plays
 * and over the year. Every job is placed by itself, as there is room for all. The same for the same data and limits.
 *
 * @param grids each grid twice, the week before the year
 */
public record CarbonComparison(CarbonData data, List<ComparedGrid> grids) {
    private static final String SAVING = "carbon-saving";

    public CarbonComparison {
        grids = List.copyOf(grids);
    }

    /**
     * Compares.
     *
     * @param rulebook of it the limit {@code carbon-saving} is taken
     */
    public static CarbonComparison of(CarbonData data, RulebookSource rulebook) {
        double least = saving(rulebook);
        return new CarbonComparison(
                data,
                data.grids().stream()
                        .flatMap(grid -> Stream.of(PlayedWeeks.values())
                                .map(weeks -> new ComparedGrid(grid, weeks, data.jobs(), least)))
                        .toList());
    }

    private static double saving(RulebookSource rulebook) {
        return LimitTable.rows(rulebook.limits())
                .map(LimitTable.Row::limit)
                .filter(limit -> limit.name().equals(SAVING))
                .mapToDouble(Limit::value)
                .reduce((delivered, own) -> own)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no limit '%s'. Take it over from the delivered limits.csv.".formatted(SAVING)));
    }
}
