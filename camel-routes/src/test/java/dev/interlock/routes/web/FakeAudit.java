package dev.interlock.routes.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.plan.DecisionTag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An audit with one decision, whose text is hostile. */
final class FakeAudit implements AuditReader {
    @Override
    public List<DecisionBody> decisions(int limit, @Nullable String before) {
        return before == null
                ? List.of(new DecisionBody(
                        "decision-7",
                        World.NOW,
                        DecisionTag.DETERMINISTIC,
                        "zone-2@1767608040000",
                        "move-load against cooling-unit-lost in zone-2 " + World.HOSTILE,
                        "waiting"))
                : List.of();
    }

    @Override
    public Optional<JsonNode> why(String decision) {
        return Optional.of(decision)
                .filter("decision-7"::equals)
                .map(id -> Json.tree(Map.of(
                        "decision_id", id, "rules", List.of(Map.of("rule_id", "COOLING-004", "note", World.HOSTILE)))));
    }

    @Override
    public List<AlertBody> alerts(int limit) {
        return List.of(new AlertBody(World.NOW, "critical", "zone-2", "crac-5 stands still.", "log"));
    }

    @Override
    public RowsBody query(String sql, int maxRows) {
        if (sql.contains(";")) {
            throw new IllegalArgumentException("The text has more than one statement. Ask one question at a time.");
        }
        return new RowsBody(List.of("answer"), List.of(List.of(42)), false);
    }

    @Override
    public List<NamedQueryBody> queries() {
        return List.of(new NamedQueryBody("refused-plans", "Plans that the gate refused.", List.of("since")));
    }

    @Override
    public Optional<RowsBody> named(String name, Map<String, String> parameters, int maxRows) {
        return Optional.of(name)
                .filter("refused-plans"::equals)
                .map(known ->
                        new RowsBody(List.of("since"), List.of(List.of(parameters.getOrDefault("since", ""))), false));
    }

    @Override
    public VerifiedBody verify() {
        return new VerifiedBody(true, 7, "Every entry is as it was written.");
    }

    @Override
    public String export(String format) {
        return format.equals("csv") ? "seq\n1\n" : "[{\"seq\":1}]";
    }
}
