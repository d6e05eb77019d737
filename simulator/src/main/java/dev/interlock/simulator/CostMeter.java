package dev.interlock.simulator;

/** Adds up, step by step, what a {@link Tally} shows. */
final class CostMeter {
    /** ASHRAE TC 9.9 (2021), recommended envelope of the inlet. */
    private static final double RECOMMENDED_CELSIUS = 27;

    /** ASHRAE TC 9.9 (2021), allowable envelope of class A1. */
    private static final double ALLOWABLE_CELSIUS = 32;

    /** ASHRAE TC 9.9 (2021), lower end of the recommended envelope. */
    private static final double COLD_CELSIUS = 18;

    private static final double JOULES_A_KILOWATT_HOUR = 3.6e6;

    private double seconds;
    private double itJoules;
    private double totalJoules;
    private double carbonGrams;
    private double recommendedSeconds;
    private double allowableSeconds;
    private double coldSeconds;
    private double hottest = Double.NEGATIVE_INFINITY;
    private double darkSeconds;
    private double throttledSeconds;
    private double overBudgetSeconds;
    private double peakPduShare;

    void add(WorldEngine engine, double step) {
        seconds += step;
        itJoules += engine.tree.itWatts() * step;
        totalJoules += engine.tree.totalWatts() * step;
        carbonGrams += engine.tree.totalWatts() * step / JOULES_A_KILOWATT_HOUR * engine.carbonGrams();
        for (int rack = 0; rack < engine.layout.racks(); rack++) {
            double inlet = engine.air.inletCelsius(rack);
            hottest = Math.max(hottest, inlet);
            recommendedSeconds += inlet > RECOMMENDED_CELSIUS ? step : 0;
            allowableSeconds += inlet > ALLOWABLE_CELSIUS ? step : 0;
            coldSeconds += inlet < COLD_CELSIUS ? step : 0;
            darkSeconds += engine.tree.rackEnergised(rack) ? 0 : step;
        }
        overBudgetSeconds += engine.budgetWatts() > 0 && engine.tree.totalWatts() > engine.budgetWatts() ? step : 0;
        peakPduShare = Math.max(peakPduShare, engine.tree.busiestPduShare());
        throttledSeconds += engine.gpus.throttledCount() * step;
    }

    Tally tally(WorldEngine engine) {
        var work = engine.work.tally();
        return new Tally(
                seconds,
                itJoules / JOULES_A_KILOWATT_HOUR,
                totalJoules / JOULES_A_KILOWATT_HOUR,
                carbonGrams / 1_000,
                recommendedSeconds / 60,
                allowableSeconds / 60,
                coldSeconds / 60,
                hottest,
                darkSeconds / 60,
                engine.tree.trips(),
                work.jobsFinished(),
                work.jobsShed(),
                work.migrations(),
                work.slaMisses(),
                work.lostMinutes(),
                throttledSeconds / 60,
                overBudgetSeconds / 60,
                work.makespanMinutes(),
                work.meanCompletionMinutes(),
                peakPduShare * 100,
                work.gpuHoursDone());
    }
}
