package dev.interlock.rules.rulebook.source;

/**
 * A rule that a site has taken out.
 *
 * @param rule the rule as it stands in its file
 * @param reason why, in the words of whoever did it
 * @param by who answers for it
 */
public record SwitchedOff(RuleCard rule, String reason, String by) {
    private static final String PROGRAM = "interlock";

    /** A rule that no person took out: a turn would not end with it. */
    public static SwitchedOff tooCostly(RuleCard rule) {
        return new SwitchedOff(
                rule, "it compares so many facts with one another that a turn would not end in time", PROGRAM);
    }

    /** A shadow that no person took out: rules failed, and what decides nothing may disturb nothing. */
    public static SwitchedOff failedShadow(RuleCard rule) {
        return new SwitchedOff(
                rule, "it is a @shadow, and a turn of the rules failed while it was among them", PROGRAM);
    }

    /** No person took it out. */
    public boolean byThisProgram() {
        return by.equals(PROGRAM);
    }

    /** {@code THERMAL-004 (a probe is broken; ada)}, for lists of several. */
    @Override
    public String toString() {
        return "%s (%s; %s)".formatted(rule.id(), reason, by);
    }
}
