package dev.interlock.scenarios.carbon;

import java.util.function.BiFunction;

/** The policies that are compared, those that know the least first. */
enum CarbonPolicy {
    AT_ONCE("run at once", Foresight.NOTHING, (grid, least) -> job -> job.startedAt(job.at())),
    YESTERDAY("each hour as it last was", Foresight.NOTHING, (grid, least) -> new CausalWaiting(grid)::yesterday),
    WEEK("each hour as in the mean of 7 days", Foresight.NOTHING, (grid, least) -> new CausalWaiting(grid)::week),
    THRESHOLD(
            "below the 30th percentile of 30 days",
            Foresight.NOTHING,
            (grid, least) -> new CausalWaiting(grid)::threshold),
    INTERLOCK("Interlock", Foresight.NOTHING, (grid, least) -> new InterlockWaiting(grid, least)::heard),
    CARBON_TIME("Carbon-Time of GAIA", Foresight.CARBON, (grid, least) -> new GaiaWaiting(grid)::carbonTime),
    LOWEST_WINDOW("lowest window of GAIA", Foresight.CARBON, (grid, least) -> new GaiaWaiting(grid)::lowestWindow),
    INTERLOCK_AHEAD("Interlock", Foresight.CARBON, (grid, least) -> new InterlockWaiting(grid, least)::ahead),
    BEST_START("best start", Foresight.ALL, (grid, least) -> new HindsightWaiting(grid)::bestStart),
    BEST_HOURS("best hours, suspended between", Foresight.ALL, (grid, least) -> new HindsightWaiting(grid)::bestHours);

    private final String words;
    private final Foresight knows;
    private final BiFunction<HourlyGrid, Double, WaitingPolicy> reckoning;

    CarbonPolicy(String words, Foresight knows, BiFunction<HourlyGrid, Double, WaitingPolicy> reckoning) {
        this.words = words;
        this.knows = knows;
        this.reckoning = reckoning;
    }

    String words() {
        return words;
    }

    Foresight knows() {
        return knows;
    }

    /**
     * The policy on a grid.
     *
     * @param least the limit {@code carbon-saving}
     */
    WaitingPolicy on(HourlyGrid grid, double least) {
        return reckoning.apply(grid, least);
    }
}
