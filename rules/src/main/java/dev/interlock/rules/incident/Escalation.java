package dev.interlock.rules.incident;

import dev.interlock.rules.alert.FiringAlert;
import dev.interlock.rules.condition.Condition;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An incident that the rules cannot end: a question for the planner.
 *
 * @param reason why, as a sentence
 * @param at epoch milliseconds
 * @param about the conditions that held when it was asked, each as its name and its device
 */
public record Escalation(String incident, String domain, String reason, long at, List<String> about) {
    private static final int MOST_SAID = 5;
    private static final String REVIEW = "review@";
    private static final String MORE = "More is wrong in ";
    private static final String ANOTHER_SYSTEM = "Another system says: ";

    public Escalation {
        about = List.copyOf(about);
    }

    /** A question about no condition of its own. */
    public Escalation(String incident, String domain, String reason, long at) {
        this(incident, domain, reason, at, List.of());
    }

    /** Whoever was asked knew of this condition. */
    public boolean covers(Condition condition) {
        return about.contains(words(condition));
    }

    /**
     * Nothing is left to try against what still holds.
     *
     * @param barred what may not be tried; some of it may be later
     */
    public static Escalation spent(Incident incident, Collection<Condition> holding, Collection<Bar> barred, long now) {
        List<String> conditions = words(holding);
        return new Escalation(
                incident.id(),
                incident.domain(),
                "No remedy is left in %s against: %s.%s"
                        .formatted(incident.domain(), String.join(", ", conditions), later(barred)),
                now,
                conditions);
    }

    private static String later(Collection<Bar> barred) {
        return barred.stream()
                .filter(Bar::isRest)
                .min(Comparator.comparingLong(Bar::ends).thenComparing(Bar::remedy))
                .map(first -> " The first that rests, %s, may be tried again at %s."
                        .formatted(
                                first.remedy(),
                                Instant.ofEpochMilli(first.ends()).truncatedTo(ChronoUnit.SECONDS)))
                .orElse("");
    }

    /** Something more began in an incident about which somebody was asked before, and no rule is at it. */
    public static Escalation further(Incident incident, Collection<Condition> unknown, long now) {
        List<String> conditions = words(unknown);
        return new Escalation(
                incident.id(),
                incident.domain(),
                "%s%s than was known when somebody was asked: %s."
                        .formatted(MORE, incident.domain(), String.join(", ", conditions)),
                now,
                conditions);
    }

    private static List<String> words(Collection<Condition> conditions) {
        return conditions.stream().map(Escalation::words).distinct().sorted().toList();
    }

    /** It is about what went wrong after somebody was asked, and was told when it did. */
    public boolean isFurther() {
        return reason.startsWith(MORE);
    }

    private static String words(Condition condition) {
        return "%s of %s".formatted(condition.name(), condition.device());
    }

    /** A person reported something, which no rule can read. */
    public static Escalation reported(Incident incident, Report report, Collection<Condition> holding, long now) {
        return new Escalation(
                incident.id(),
                incident.domain(),
                "%s reported something about %s.".formatted(report.by(), report.device()),
                now,
                words(holding));
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

    /** Nothing new is wrong: whether anything should be done at the site all the same. */
    public static Escalation review(String site, long now) {
        return new Escalation(
                REVIEW + now,
                site,
                "Periodic review of the whole site, with all that is open: say whether to intervene, and leave it if not.",
                now);
    }

    /** It is about the whole site and no incident. */
    public boolean isReview() {
        return isReview(incident);
    }

    /** What bears this in an incident's place came of a review of the whole site. */
    public static boolean isReview(String incident) {
        return incident.startsWith(REVIEW);
    }

    /** It comes back again and again, so more of the same is not an answer. */
    public static Escalation flapping(Incident incident, Collection<Condition> holding, long now) {
        return new Escalation(
                incident.id(),
                incident.domain(),
                "The conditions in %s came back %d times. No further remedy is tried; a person should look for the cause."
                        .formatted(incident.domain(), incident.recurrences()),
                now,
                words(holding));
    }
}
