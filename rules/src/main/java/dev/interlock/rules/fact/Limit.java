package dev.interlock.rules.fact;

/**
 * A threshold. Rules name limits; only {@code limits.csv} knows their figures.
 *
 * @param value the threshold at which a symptom begins, in {@code unit}
 * @param exit the threshold at which a condition that holds ends, in {@code unit}; equal to {@code value} where there
 *     is no hysteresis
 * @param holdSeconds how long a symptom must show without a break before it is a condition
 * @param source where the figure comes from
 */
public record Limit(String name, double value, double exit, double holdSeconds, String unit, String source) {
    private static final String REST = "rest";
    private static final String SETTLE = "settle";
    private static final String STEP = "step";
    private static final String WAIT = "wait";

    /**
     * The remedy that rests so long after it worked, where that is not as long as others do, or that is taken by steps; empty for
     * other limits.
     */
    public String remedy() {
        return named(REST) + named(STEP);
    }

    /** The condition that needs so long to go once its cause is gone, where that is not as long as others do; empty for other limits. */
    public String condition() {
        return named(SETTLE);
    }

    /** The queue whose jobs may be held back for so many seconds, where that is not as long as others may; empty for other limits. */
    public String queue() {
        return named(WAIT);
    }

    /** What stands before the unit in the name of a limit of this unit. */
    private String named(String wanted) {
        String suffix = "-" + wanted;
        return unit.equals(wanted) && name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : "";
    }

    public long holdMillis() {
        return Math.round(holdSeconds * 1000);
    }

    /** The value as milliseconds, for limits whose unit is seconds. */
    public long millis() {
        return Math.round(value * 1000);
    }
}
