package dev.interlock.scenarios.policy;

import java.util.Locale;

/** Who acts in a data centre. */
public enum Policy {
    NOTHING("nothing"),
    FULL_COOLING("full cooling"),
    THERMOSTAT("thermostat"),
    INTERLOCK("Interlock"),
    HOSTILE_PLANNER("hostile planner");

    private final String words;

    Policy(String words) {
        this.words = words;
    }

    /** As a table has it. */
    public String words() {
        return words;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
