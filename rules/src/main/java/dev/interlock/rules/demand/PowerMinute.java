package dev.interlock.rules.demand;

/**
 * What a site drew in one minute.
 *
 * @param minute since the epoch
 * @param sumWatts of all samples
 */
public record PowerMinute(long minute, double sumWatts, int samples) {
    double meanWatts() {
        return sumWatts / samples;
    }

    PowerMinute and(double watts) {
        return new PowerMinute(minute, sumWatts + watts, samples + 1);
    }
}
