package dev.interlock.rules.saving;

/**
 * How sure a recommendation is, from 0 to 1: the product of three shares, each of which alone can make it unsure.
 *
 * @param measured of its hours, those that were measured
 * @param days of the days that are to be looked at, those that were
 * @param steady how alike its hours were: for idleness the share of idle hours, for use 1 less the distance from its mean to its
 *     highest hour
 * @param grade {@code high}, {@code fair} or {@code low}
 */
public record Confidence(double measured, double days, double steady, String grade) {
    static Confidence of(double measured, double days, double steady, SavingLimits limits) {
        Confidence unsaid = new Confidence(share(measured), share(days), share(steady), "");
        return new Confidence(unsaid.measured, unsaid.days, unsaid.steady, limits.grade(unsaid.value()));
    }

    public double value() {
        return measured * days * steady;
    }

    /** Its arithmetic. */
    public String words() {
        return "%s: %.2f = %.2f measured × %.2f of the days × %.2f steady"
                .formatted(grade, value(), measured, days, steady);
    }

    private static double share(double share) {
        return Double.isNaN(share) ? 0 : Math.max(0, Math.min(1, share));
    }
}
