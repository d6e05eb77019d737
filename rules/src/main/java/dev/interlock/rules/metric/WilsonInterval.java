package dev.interlock.rules.metric;

import java.util.Locale;

/**
 * Where a rate lies, with 95 % confidence, of which a number of trials showed so many failures. E. B. Wilson, "Probable
 * inference, the law of succession, and statistical inference", 1927: it is right for few trials and for none that failed.
 */
public record WilsonInterval(double low, double high) {
    private static final double Z = 1.959964;

    /**
     * Of so many.
     *
     * @throws IllegalArgumentException there was no trial, or more failed than there were
     */
    public static WilsonInterval of(long failures, long trials) {
        if (trials <= 0 || failures < 0 || failures > trials) {
            throw new IllegalArgumentException("%d failures in %d trials cannot be.".formatted(failures, trials));
        }
        double rate = (double) failures / trials;
        double square = Z * Z / trials;
        double middle = (rate + square / 2) / (1 + square);
        double half = Z * Math.sqrt(rate * (1 - rate) / trials + square / (4 * trials)) / (1 + square);
        return new WilsonInterval(Math.max(0, middle - half), Math.min(1, middle + half));
    }

    /** As people read it: {@code 0.0 to 11.4 %}. */
    public String percent() {
        return String.format(Locale.ROOT, "%.1f to %.1f %%", 100 * low, 100 * high);
    }
}
