package dev.interlock.rules.incident;

import dev.interlock.rules.alert.FiringAlert;
import dev.interlock.rules.condition.Condition;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An incident that the rules cannot end: a question for the planner.
 *
 * @param reason why, as a sentence
 * @param at epoch milliseconds
 */
public record Escalation(String incident, String domain, String reason, long at) {
    private static final int MOST_SAID = 5;
    private static final String ANOTHER_SYSTEM = "Another system says: ";

    /** Nothing is left to try against what still holds. */
    public static Escalation spent(Incident incident, Collection<Condition> holding, long now) {
        String conditions = holding.stream()
                .map(condition -> "%s of %s".formatted(condition.name(), condition.device()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return new Escalation(
                incident.id(),
                incident.domain(),
                "No remedy is left in %s against: %s.".formatted(incident.domain(), conditions),
                now);
    }

    /** A person reported something, which no rule can read. */
    public static Escalation reported(Incident incident, Report report, long now) {
        return new Escalation(
                incident.id(),
                incident.domain(),
                "%s reported something about %s.".formatted(report.by(), report.device()),
                now);
    }

    /** Other systems say that something is wrong, and nothing that the rules see explains it. */
    public static Escalation alerted(Incident incident, Collection<FiringAlert> alerts, long now) {
        List<String> said = alerts.stream()
                .sorted(Comparator.comparing(FiringAlert::severity)
                        .reversed()
                        .thenComparing(FiringAlert::since)
                        .thenComparing(FiringAlert::id))
                .map(FiringAlert::sentence)
                .toList();
        String more = said.size() <= MOST_SAID ? "" : " and %d more".formatted(said.size() - MOST_SAID);
        return new Escalation(
                incident.id(),
                incident.domain(),
                said.stream().limit(MOST_SAID).collect(Collectors.joining("; ", ANOTHER_SYSTEM, more + ".")),
                now);
    }

    /** It is about what other systems say. */
    public boolean isAlerted() {
        return reason.startsWith(ANOTHER_SYSTEM);
    }

    /** Nothing is wrong that is known: whether anything should be done all the same. */
    public static Escalation review(String facility, long now) {
        return new Escalation(
                "review@" + now, facility, "Periodic review: say whether to intervene, and leave it if not.", now);
    }

    /** It comes back again and again, so more of the same is not an answer. */
    public static Escalation flapping(Incident incident, long now) {
        return new Escalation(
                incident.id(),
                incident.domain(),
                "The conditions in %s came back %d times. No further remedy is tried; a person should look for the cause."
                        .formatted(incident.domain(), incident.recurrences()),
                now);
    }
}
