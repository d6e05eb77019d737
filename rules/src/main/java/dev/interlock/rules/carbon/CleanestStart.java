package dev.interlock.rules.carbon;

import dev.interlock.rules.fact.CarbonHour;
import dev.interlock.rules.fact.Job;
import java.util.stream.LongStream;

/**
 * When a job would run on the cleanest power.
 *
 * @param at epoch milliseconds; 0 for now
 */
public record CleanestStart(String job, long at) {
    /**
     * The start of a job, as far as the grid's last days tell.
     *
     * @param now epoch milliseconds
     * @param latest when it may start at the latest, epoch milliseconds
     * @param reserveMillis how long before its deadline it is to be done
     * @param least share of its carbon below which it is not worth waiting
     */
    public static CleanestStart of(
            Job job, CarbonOutlook outlook, long now, long latest, long reserveMillis, double least) {
        double spare = job.slackMillis(now) - reserveMillis;
        long start = within(outlook, now, Math.min(latest, now + (long) spare), job.remainingSeconds(), least);
        return new CleanestStart(job.id(), start > now ? start : 0);
    }

    /**
     * The start with the least carbon: now, at a full hour, or at the latest moment; of equals the earliest.
     *
     * @param now epoch milliseconds
     * @param latest epoch milliseconds; before now, only now is left
     * @param seconds how long the job runs, or is expected to; {@code NaN} or 0 for unknown: an hour
     * @param least share of its carbon below which it is not worth waiting
     */
    public static long within(CarbonOutlook outlook, long now, long latest, double seconds, double least) {
        double lasting = seconds > 0 ? seconds : CarbonHour.MILLIS / 1000.0;
        long best = now;
        double lowest = outlook.mean(now, lasting) * (1 - least);
        for (long start : starts(now, latest).toArray()) {
            double grams = outlook.mean(start, lasting);
            if (grams < lowest) {
                best = start;
                lowest = grams;
            }
        }
        return best;
    }

    private static LongStream starts(long now, long latest) {
        long first = (CarbonHour.of(now) + 1) * CarbonHour.MILLIS;
        return latest <= now
                ? LongStream.empty()
                : LongStream.concat(
                        LongStream.iterate(first, start -> start < latest, start -> start + CarbonHour.MILLIS),
                        LongStream.of(latest));
    }

    /** It is worth waiting. */
    public boolean later() {
        return at > 0;
    }
}
