package dev.interlock.scenarios.demand;

import java.util.List;
import java.util.Locale;

/**
 * How well a run answered events of demand response.
 *
 * @param outcomes of each event, in order
 * @param exceededMinutes job-minutes at less speed than the job tolerates
 * @param worstExcessPercent the most throughput that a job lost beyond what it tolerates, in percent of its full speed
 * @param lostGpuMinutes work that was not done since the first event was told, in minutes of a GPU at full speed
 */
public record DemandScore(
        List<Outcome> outcomes, double exceededMinutes, double worstExcessPercent, double lostGpuMinutes) {
    /**
     * What became of one event.
     *
     * @param metAfterSeconds since it was told, or since its start where it was told in time; below 0 for before that, not a number for never
     * @param worstMinuteWatts the highest mean of a minute, from when it was due until its end
     * @param savedKilowattHours against the baseline, over its whole length
     */
    public record Outcome(
            ToldDemand told,
            boolean met,
            double metAfterSeconds,
            double baselineWatts,
            double limitWatts,
            double worstMinuteWatts,
            double savedKilowattHours) {
        /** For a reader. */
        public String sentence() {
            return String.format(
                    Locale.ROOT,
                    "%s event at %d s, %.0f %s: %s; %.1f kW before, %.1f kW asked for, %.1f kW in its worst minute, first met %.0f s after; %.1f kWh less.",
                    told.urgent() ? "urgent" : "scheduled",
                    told.starts().toSeconds(),
                    told.amount(),
                    told.request().words(),
                    met ? "met" : "MISSED",
                    baselineWatts / 1_000,
                    limitWatts / 1_000,
                    worstMinuteWatts / 1_000,
                    metAfterSeconds,
                    savedKilowattHours);
        }
    }

    /** Nobody asked for less. */
    public static final DemandScore NONE = new DemandScore(List.of(), 0, 0, 0);

    public DemandScore {
        outcomes = List.copyOf(outcomes);
    }

    /** How many events were met. */
    public int met() {
        return (int) outcomes.stream().filter(Outcome::met).count();
    }

    public int missed() {
        return outcomes.size() - met();
    }

    public double savedKilowattHours() {
        return outcomes.stream().mapToDouble(Outcome::savedKilowattHours).sum();
    }
}
