package dev.interlock.routes.web.story;

import static dev.interlock.routes.web.story.Cell.cell;
import static dev.interlock.routes.web.story.Cell.stream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.incident.Bar;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Everything recorded about one decision as a person reads it: what was seen, concluded, planned, judged and done. */
public final class WhyStory {
    private static final String SAMPLES = "samples";
    private static final String FIRINGS = "rule_firings";

    private final List<JsonNode> entries;
    private final List<String> lines = new ArrayList<>();

    private WhyStory(JsonNode why) {
        this.entries = stream(why.path("entries")).toList();
        of("plans").findFirst().map(plan -> cell(plan.path("root_goal"))).ifPresent(lines::add);
        lines.add("Decision %s (%s)".formatted(cell(why.path("decision_id")), cell(why.path("decision_tag"))));
        belongs("incident", why.path("incident"));
        belongs("rulebook", why.path("rulebook_hash"));
    }

    /** Line by line; a line that belongs to the one above it is indented. */
    public static List<String> tell(JsonNode why) {
        WhyStory story = new WhyStory(why);
        story.chapter("What was seen", story.of(SAMPLES).map(EntrySentence::timed));
        story.chapter("Which rules fired", story.firings());
        story.chapter("What was barred", story.bars());
        story.chapter(
                "What was planned, judged and done",
                story.entries.stream()
                        .filter(entry -> !Set.of(SAMPLES, FIRINGS).contains(cell(entry.path("table"))))
                        .map(EntrySentence::timed));
        return story.lines;
    }

    private void belongs(String to, JsonNode name) {
        if (!cell(name).isEmpty()) {
            lines.add("%s %s".formatted(to, cell(name)));
        }
    }

    private void chapter(String heading, Stream<String> told) {
        List<String> paragraphs = told.toList();
        if (!paragraphs.isEmpty()) {
            lines.add("");
            lines.add(heading);
            paragraphs.forEach(line -> lines.add("  " + line));
        }
    }

    private Stream<JsonNode> of(String table) {
        return entries.stream().filter(entry -> table.equals(cell(entry.path("table"))));
    }

    /** What might have been done and was not, and why. */
    private Stream<String> bars() {
        return of(FIRINGS)
                .map(firing -> firing.path("concluded").path("Bar"))
                .filter(JsonNode::isObject)
                .map(WhyStory::bar)
                .distinct()
                .sorted();
    }

    private static String bar(JsonNode bar) {
        long ends = bar.path("ends").asLong(Bar.OPEN);
        return "%s against %s in %s: %s%s"
                .formatted(
                        cell(bar.path("remedy")),
                        cell(bar.path("condition")),
                        cell(bar.path("domain")),
                        cell(bar.path("reason")),
                        ends == Bar.OPEN
                                ? ""
                                : ", until " + Instant.ofEpochMilli(ends).truncatedTo(ChronoUnit.SECONDS));
    }

    /** A rule once, in the order in which it first fired, and below it what it saw and concluded each time. */
    private Stream<String> firings() {
        Map<String, Set<String>> rules = new LinkedHashMap<>();
        of(FIRINGS).forEach(firing -> rules.computeIfAbsent(EntrySentence.rule(firing), rule -> new TreeSet<>())
                .add("    " + EntrySentence.firing(firing)));
        return rules.entrySet().stream()
                .flatMap(rule -> Stream.concat(Stream.of(rule.getKey()), rule.getValue().stream()));
    }
}
