package dev.interlock.rules.condition;

/** The conditions that hold because somebody says so, by name: telemetry neither shows nor ends them. */
public final class SaidCondition {
    /** What a person reported. */
    public static final String REPORTED = "reported";

    /** What a person reported, where they spoke of danger. */
    public static final String DANGER_REPORTED = "danger-reported";

    /** What other systems say begins like this. */
    private static final String OF_ALERTS = "alert-";

    private SaidCondition() {}

    static boolean byPerson(String condition) {
        return condition.equals(REPORTED) || condition.equals(DANGER_REPORTED);
    }

    static boolean byAlert(String condition) {
        return condition.startsWith(OF_ALERTS);
    }
}
