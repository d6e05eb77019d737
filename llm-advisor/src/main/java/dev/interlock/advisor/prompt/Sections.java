package dev.interlock.advisor.prompt;

import dev.interlock.advisor.Finding;
import dev.interlock.advisor.Question;
import dev.interlock.rules.alert.FiringAlert;
import dev.interlock.rules.incident.Aim;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Incident;
import dev.interlock.rules.plan.Agent;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A prompt file and how many characters a model can hold: a question in, a prompt out. */
public final class Sections {
    private static final int MOST_ACTIONS = 20;

    private final PromptFile file;
    private final int mostTasks;
    private final int characters;

    /**
     * The parts of prompts for one model.
     *
     * @param characters what a whole prompt may take
     */
    public Sections(PromptFile file, int mostTasks, int characters) {
        this.file = file;
        this.mostTasks = mostTasks;
        this.characters = characters;
    }

    /** The prompt for a question; longer sections end early and say so. */
    public Prompt of(Question question) {
        String catalogue = CatalogueText.text();
        int room = Math.max(0, characters - file.length() - catalogue.length());
        Map<Placeholder, String> sections = new EnumMap<>(Placeholder.class);
        sections.put(Placeholder.MOST_TASKS, Integer.toString(mostTasks));
        sections.put(Placeholder.CATALOGUE, catalogue);
        sections.put(Placeholder.INCIDENT, incident(question, room));
        put(sections, Placeholder.CONDITIONS, conditions(question), room);
        put(sections, Placeholder.SNAPSHOT, snapshot(question), room);
        putLatest(sections, Placeholder.ATTEMPTS, attempts(question), room);
        putLatest(sections, Placeholder.WORDS, words(question), room);
        putLatest(sections, Placeholder.CLARIFICATIONS, clarifications(question), room);
        putLatest(sections, Placeholder.RUNBOOKS, findings(question, Sections::isRunbook), room);
        putLatest(sections, Placeholder.FINDINGS, findings(question, finding -> !isRunbook(finding)), room);
        put(sections, Placeholder.VIOLATIONS, violations(question), room);
        return file.fill(sections);
    }

    private static void put(Map<Placeholder, String> sections, Placeholder place, List<String> lines, int room) {
        sections.put(place, BoundedLines.of(lines, place.share(room)));
    }

    private static void putLatest(Map<Placeholder, String> sections, Placeholder place, List<String> lines, int room) {
        sections.put(place, BoundedLines.latest(lines, place.share(room)));
    }

    private static String incident(Question question, int room) {
        String about = new Data()
                .text("incident", question.escalation().incident())
                .text("domain", question.escalation().domain())
                .text("reason", question.escalation().reason())
                .number("round", (long) question.round())
                .text("now", question.now().toString())
                .number("now_ms", question.now().toEpochMilli())
                .line();
        List<String> open = question.incidents().stream()
                .filter(incident -> !incident.id().equals(question.escalation().incident()))
                .map(incident -> open(incident, question.now().toEpochMilli()))
                .toList();
        return open.isEmpty() ? about : about + "\n" + BoundedLines.of(open, Placeholder.INCIDENT.share(room));
    }

    private static String open(Incident incident, long now) {
        return new Data()
                .text("open_incident", incident.id())
                .text("domain", incident.domain())
                .text("state", incident.state().name().toLowerCase(Locale.ROOT))
                .number("for_seconds", (now - incident.openedAt()) / 1000)
                .line();
    }

    private static List<String> conditions(Question question) {
        return question.conditions().stream()
                .map(condition -> new Data()
                        .text("condition", condition.name())
                        .text("device", condition.device())
                        .number("for_seconds", (question.now().toEpochMilli() - condition.since()) / 1000)
                        .line())
                .toList();
    }

    private static List<String> attempts(Question question) {
        return question.attempts().stream()
                .map(attempt -> attempt(attempt, question.now().toEpochMilli()))
                .toList();
    }

    private static String attempt(Attempt attempt, long now) {
        return new Data()
                .text("remedy", attempt.remedy())
                .all(
                        "meant_to_end",
                        attempt.aims().stream()
                                .limit(MOST_ACTIONS)
                                .map(Aim::toString)
                                .map(Quoted::of)
                                .toList())
                .text("became", attempt.state().name().toLowerCase(Locale.ROOT))
                .number("seconds_ago", (now - attempt.changedAt()) / 1000)
                .all(
                        "actions",
                        attempt.actions().stream()
                                .limit(MOST_ACTIONS)
                                .map(FindingText::of)
                                .toList())
                .line();
    }

    private static List<String> snapshot(Question question) {
        return new Snapshot(question.facts(), question.escalation().domain(), question.now()).lines();
    }

    private static List<String> words(Question question) {
        Stream<String> people = question.words().stream()
                .map(words -> new Data().text("a_person_wrote", words).line());
        return Stream.concat(question.alerts().stream().map(Sections::alert), people)
                .toList();
    }

    private static String alert(FiringAlert alert) {
        return new Data()
                .text("another_system_alerts", alert.name())
                .text("severity", alert.severity().toString())
                .text("about", alert.subject())
                .text("since", Instant.ofEpochMilli(alert.since()).toString())
                .text("it_says", alert.summary())
                .text("labels", new TreeMap<>(alert.labels()).toString())
                .line();
    }

    private static List<String> clarifications(Question question) {
        return question.clarifications().stream()
                .map(each -> new Data()
                        .text("asked", each.question())
                        .text("answered", each.answer().isEmpty() ? "(no answer in time)" : each.answer())
                        .line())
                .toList();
    }

    private static List<String> findings(Question question, Predicate<Finding> wanted) {
        return question.findings().stream().filter(wanted).map(FindingText::of).toList();
    }

    private static boolean isRunbook(Finding finding) {
        return finding.action().type().agent() == Agent.RUNBOOK_AGENT;
    }

    private static List<String> violations(Question question) {
        return question.violations().stream()
                .map(violation -> new Data()
                        .text("rule", violation.rule())
                        .text("task_id", violation.task())
                        .text("violation", violation.sentence())
                        .line())
                .toList();
    }
}
