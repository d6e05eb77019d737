package dev.interlock.cli.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.print.Counted;
import dev.interlock.cli.print.JsonRows;
import dev.interlock.cli.settings.Settings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** How many times shadows would have acted, and on how many devices, beside what was done, by what the audit holds. */
public final class ShadowsBeside {
    private static final String QUESTION = "shadow-matches";
    private static final int MOST = 1_000;

    private ShadowsBeside() {}

    /** A sentence for each of these rules, or one that says why nobody knows. */
    public static List<String> lines(Collection<String> shadows, Settings settings) {
        List<JsonNode> rows;
        try (AuditSource audit = Audits.of(settings)) {
            rows = JsonRows.stream(audit.named(QUESTION, Map.of(), MOST).path("rows"))
                    .toList();
        } catch (CommandFailure nobodyKnows) {
            return List.of("How often shadows would have acted is not known: " + nobodyKnows.getMessage());
        }
        List<String> lines = new ArrayList<>();
        for (String rule : shadows) {
            List<JsonNode> own = rows.stream()
                    .filter(row -> row.path(0).asText().equals(rule))
                    .toList();
            lines.add(own.isEmpty() ? "%s would not have acted yet.".formatted(rule) : sentence(rule, own));
        }
        return lines;
    }

    private static String sentence(String rule, List<JsonNode> rows) {
        return "%s would have acted %s, last at %s."
                .formatted(
                        rule,
                        String.join(
                                ", ", rows.stream().map(ShadowsBeside::beside).toList()),
                        rows.stream()
                                .map(row -> JsonRows.cell(row.path(5)))
                                .max(String::compareTo)
                                .orElse(""));
    }

    private static String beside(JsonNode row) {
        String done = row.path(1).asText();
        return "%s on %s where %s"
                .formatted(
                        Counted.of(row.path(2).asInt(), "time"),
                        Counted.of(row.path(3).asInt(), "device"),
                        done.equals("nothing") ? "nothing was done" : done + " was done");
    }
}
