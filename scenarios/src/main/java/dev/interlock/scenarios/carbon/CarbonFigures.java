package dev.interlock.scenarios.carbon;

import dev.interlock.rules.fact.CarbonHour;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What came of a policy.
 *
 * @param carbon share of what the same jobs cost that run at once
 * @param waitingHours how long a job waits in the mean, before it starts and while it is suspended
 * @param cost share of what the same work costs on demand alone, see {@link ReservedUnits}
 */
record CarbonFigures(double carbon, double waitingHours, double cost) {
    /** Of jobs that a policy places on a grid, the clock beginning with a moment. */
    static CarbonFigures of(List<WaitingJob> jobs, HourlyGrid grid, long start, WaitingPolicy policy) {
        ReservedUnits units = new ReservedUnits();
        double atOnce = 0;
        double placed = 0;
        double waited = 0;
        for (WaitingJob each : jobs) {
            WaitingJob job = each.from(start);
            List<Stint> stints = policy.place(job);
            for (Stint stint : stints) {
                units.add(stint, job.units());
                placed += job.units() * grid.carbon(stint.from(), stint.until());
            }
            atOnce += job.units() * grid.carbon(job.at(), job.at() + job.lasting());
            waited += stints.get(stints.size() - 1).until() - job.at() - job.lasting();
        }
        return new CarbonFigures(placed / atOnce, waited / CarbonHour.MILLIS / jobs.size(), units.cost(start));
    }

    /** The mean of several. */
    static CarbonFigures mean(List<CarbonFigures> all) {
        return new CarbonFigures(
                mean(all, CarbonFigures::carbon),
                mean(all, CarbonFigures::waitingHours),
                mean(all, CarbonFigures::cost));
    }

    private static double mean(List<CarbonFigures> all, ToDoubleFunction<CarbonFigures> figure) {
        return all.stream().mapToDouble(figure).average().orElse(Double.NaN);
    }

    /** Which share of what another saves this saves. */
    double shareOf(CarbonFigures other) {
        return (1 - carbon) / (1 - other.carbon);
    }
}
