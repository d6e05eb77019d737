package dev.interlock.routes.web.story;

import static dev.interlock.routes.web.story.Cell.cell;
import static dev.interlock.routes.web.story.Cell.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** One row of the audit as a sentence. A table that is not known here is told by its columns. */
public final class EntrySentence {
    private static final Set<String> FRAME = Set.of("seq", "table", "at", "hash", "sentence");

    private final JsonNode entry;

    private EntrySentence(JsonNode entry) {
        this.entry = entry;
    }

    /** Beginning with when it was, by the controller's clock. */
    static String timed(JsonNode entry) {
        String at = cell(entry.path("at"));
        return "%s  %s".formatted(at.length() < 19 ? at : at.substring(0, 19).replace('T', ' '), of(entry));
    }

    /** Without its time. */
    public static String of(JsonNode entry) {
        EntrySentence row = new EntrySentence(entry);
        return switch (cell(entry.path("table"))) {
            case "samples" ->
                "%s %s%s: %s"
                        .formatted(
                                row.the("device_id"),
                                row.the("status"),
                                row.maybe(" ", "error_code"),
                                row.pairs("metrics"));
            case "plans" ->
                "plan %s: %s%s".formatted(row.lower("state"), row.the("root_goal"), row.maybe("; ", "reason"));
            case "tasks" ->
                "task %s: %s %s %s%s"
                        .formatted(
                                row.the("task_id"),
                                row.the("type"),
                                row.the("target"),
                                row.pairs("args"),
                                row.maybe(", after ", "dependencies"));
            case "verdicts" -> row.verdict();
            case "violations" ->
                "  %s about %s: %s".formatted(row.the("rule_id"), row.the("task_id"), row.the("sentence"));
            case "envelopes" -> "task %s sent to %s".formatted(row.the("task_id"), row.the("agent"));
            case "outcomes" ->
                "task %s: %s at try %s after %s ms"
                        .formatted(row.the("task_id"), row.the("status"), row.the("try_number"), row.the("took_ms"));
            case "alerts" ->
                "%s alert about %s by %s: %s"
                        .formatted(row.the("severity"), row.the("target"), row.the("channel"), row.the("message"));
            case "operator_acts" ->
                "%s: %s %s%s%s"
                        .formatted(
                                row.the("operator"),
                                row.lower("act"),
                                row.the("subject"),
                                row.maybe(" ", "setting"),
                                row.maybe("; ", "reason"));
            case "rule_firings" -> "%s: %s".formatted(rule(entry), firing(entry));
            case "conditions" ->
                "condition %s of %s %s".formatted(row.the("condition"), row.the("device_id"), row.lower("change"));
            case "incidents" -> "incident %s: %s".formatted(row.lower("change"), row.the("reason"));
            case "escalations" -> "asked for help in %s: %s".formatted(row.the("domain"), row.the("reason"));
            case "clarifications" ->
                "question %s: %s%s".formatted(row.lower("change"), row.the("question"), row.maybe("; ", "answer"));
            case "llm_runs" ->
                "%s of %s answered after %s ms%s"
                        .formatted(
                                row.the("model"),
                                row.the("provider"),
                                row.the("latency_millis"),
                                row.maybe("; ", "failure"));
            case "heard_alerts" ->
                "alert %s of %s %s%s"
                        .formatted(
                                row.the("name"), row.the("subject"), row.lower("change"), row.maybe(": ", "summary"));
            case "scenario_runs" ->
                "scenario %s, seed %s, noise %s, by %s: %s%s%s%s%s"
                        .formatted(
                                row.the("scenario"),
                                row.the("seed"),
                                row.the("noise"),
                                row.the("model"),
                                row.lower("verdict"),
                                row.maybe("; ", "unmet"),
                                row.maybe(", SR ", "sr"),
                                row.maybe(", MRL s ", "mrl"),
                                row.maybe(", TGED ", "tged"));
            default -> row.columns();
        };
    }

    /** A rule with the sentence that is true when it fires. */
    public static String rule(JsonNode firing) {
        EntrySentence row = new EntrySentence(firing);
        return "%s  %s".formatted(row.the("rule_id"), row.the("rule_name"));
    }

    /** What a rule saw once, and what it concluded from it. */
    public static String firing(JsonNode firing) {
        String seen = stream(firing.path("facts_seen"))
                .map(FactLabel::of)
                .filter(label -> !label.isEmpty())
                .collect(Collectors.joining(", "));
        return "%s -> %s".formatted(seen, FactLabel.of(firing.path("concluded")));
    }

    private String verdict() {
        boolean approved = entry.path("approved").asBoolean();
        String answer = approved ? "approved" : "refused, violations: %s".formatted(the("violation_count"));
        return "the safety gate: %s%s".formatted(answer, maybe(", at dispatch, task ", "task_id"));
    }

    private String columns() {
        return "%s: %s"
                .formatted(
                        the("table"),
                        entry.properties().stream()
                                .filter(column -> !FRAME.contains(column.getKey())
                                        && !cell(column.getValue()).isEmpty())
                                .map(column -> column.getKey() + " " + cell(column.getValue()))
                                .collect(Collectors.joining(", ")));
    }

    private String the(String column) {
        return cell(entry.path(column));
    }

    private String lower(String column) {
        return the(column).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private String maybe(String before, String column) {
        return the(column).isEmpty() ? "" : before + the(column);
    }

    private String pairs(String column) {
        List<String> pairs = entry.path(column).properties().stream()
                .map(pair -> pair.getKey() + " " + cell(pair.getValue()))
                .toList();
        return String.join(", ", pairs);
    }
}
