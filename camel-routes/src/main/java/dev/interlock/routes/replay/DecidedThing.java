package dev.interlock.routes.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.interlock.rules.contract.StrictJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that a rulebook decided: a condition that it raised, a plan with its tasks, a verdict, or an alert.
 *
 * @param kind what it is
 * @param words what was decided, without when: equal for equal decisions
 * @param at when
 * @param firings the rows of the rules that led to it at once, each with the facts that it saw
 */
public record DecidedThing(Kind kind, String words, Instant at, List<String> firings) {
    /** What can be decided. */
    public enum Kind {
        CONDITION,
        PLAN,
        VERDICT,
        ALERT
    }

    public DecidedThing {
        firings = List.copyOf(firings);
    }

    /** What stands in the rows of one turn. */
    static List<DecidedThing> in(List<String> rows, Instant at) {
        List<DecidedThing> things = new ArrayList<>();
        List<String> firings = new ArrayList<>();
        String goal = "";
        for (String row : rows) {
            JsonNode node = StrictJson.parse(row).orThrow();
            switch (node.path("table").asText()) {
                case "rule_firings" -> firings.add(row);
                case "plans" -> goal = node.path("root_goal").asText();
                default -> {}
            }
            thing(node, goal, at, firings).ifPresent(thing -> {
                things.add(thing);
                firings.clear();
            });
        }
        return things;
    }

    private static Optional<DecidedThing> thing(JsonNode row, String goal, Instant at, List<String> firings) {
        return switch (row.path("table").asText()) {
            case "conditions" ->
                of(
                        row.path("change").asText().equals("RAISED"),
                        Kind.CONDITION,
                        "%s of %s"
                                .formatted(
                                        row.path("condition").asText(),
                                        row.path("device_id").asText()),
                        at,
                        firings);
            case "plans" ->
                of(row.has("plan"), Kind.PLAN, goal + tasks(row.path("plan").asText()), at, firings);
            case "verdicts" ->
                of(
                        true,
                        Kind.VERDICT,
                        "%s: %s".formatted(goal, row.path("approved").asBoolean() ? "approved" : "refused"),
                        at,
                        List.of());
            case "alerts" ->
                of(
                        true,
                        Kind.ALERT,
                        "%s about %s: %s"
                                .formatted(
                                        row.path("severity").asText(),
                                        row.path("target").asText(),
                                        row.path("message").asText()),
                        at,
                        firings);
            default -> Optional.empty();
        };
    }

    private static Optional<DecidedThing> of(
            boolean counts, Kind kind, String words, Instant at, List<String> firings) {
        return counts ? Optional.of(new DecidedThing(kind, words, at, firings)) : Optional.empty();
    }

    private static String tasks(String plan) {
        if (plan.isEmpty()) {
            return "";
        }
        JsonNode tasks = StrictJson.parse(plan).orThrow().path("tasks");
        StringBuilder words = new StringBuilder();
        if (tasks instanceof ArrayNode all) {
            all.forEach(task -> words.append("; ")
                    .append(task.path("type").asText())
                    .append(' ')
                    .append(task.path("target").asText())
                    .append(' ')
                    .append(task.path("args")));
        }
        return words.toString();
    }
}
