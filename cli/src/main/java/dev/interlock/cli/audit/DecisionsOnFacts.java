package dev.interlock.cli.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.cli.print.JsonRows;
import dev.interlock.cli.settings.Settings;
import dev.interlock.routes.replay.AuditBacktest.Fired;
import dev.interlock.routes.replay.AuditBacktest.Made;
import dev.interlock.rules.plan.ActionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The decisions of an audit with the rules behind them and what these saw, of a controller that runs or of files, as it was at one entry.
 *
 * @param upTo the last entry that was read; 0 for none
 * @param archived how many entries before it lie in archives, and were not read
 * @param refusals how often safety rules refused
 */
public record DecisionsOnFacts(long upTo, long archived, long refusals, List<Made> decisions, List<Fired> firings) {
    /** What one question may bring at most. */
    private static final int PAGE = 5_000;

    public DecisionsOnFacts {
        decisions = List.copyOf(decisions);
        firings = List.copyOf(firings);
    }

    public static DecisionsOnFacts in(Settings settings) {
        try (AuditSource audit = Audits.of(settings)) {
            long upTo = number(audit, "SELECT MAX(seq) FROM v_timeline");
            Set<String> changing = all(audit, "task.seq", upTo, """
                    SELECT task.seq, task.decision_id, task.type FROM tasks task
                    JOIN envelopes sent ON sent.plan_id = task.plan_id AND sent.task_id = task.task_id WHERE %s""").stream()
                    .filter(row -> ActionType.named(text(row, 2))
                            .filter(ActionType::changes)
                            .isPresent())
                    .map(row -> text(row, 1))
                    .collect(Collectors.toSet());
            return new DecisionsOnFacts(
                    upTo,
                    number(audit, "SELECT MAX(last_seq) FROM archives"),
                    number(audit, "SELECT COUNT(*) FROM violations"),
                    read(
                            audit,
                            upTo,
                            "SELECT seq, decision_id, at, goal FROM v_decisions WHERE %s",
                            row -> new Made(text(row, 1), text(row, 2), text(row, 3), changing.contains(text(row, 1)))),
                    read(
                            audit,
                            upTo,
                            "SELECT seq, decision_id, rule_id, rule_name, facts_seen, rulebook_hash FROM rule_firings WHERE %s",
                            row -> new Fired(text(row, 1), text(row, 2), text(row, 3), text(row, 4), text(row, 5))));
        }
    }

    private static <T> List<T> read(AuditSource audit, long upTo, String sql, Function<JsonNode, T> row) {
        return all(audit, "seq", upTo, sql).stream().map(row).toList();
    }

    /** Every row of a question, page by page in the order of the chain. */
    private static List<JsonNode> all(AuditSource audit, String seq, long upTo, String sql) {
        List<JsonNode> rows = new ArrayList<>();
        long after = 0;
        for (boolean more = true; more; ) {
            JsonNode page = audit.query(
                    sql.formatted("%1$s > %2$d AND %1$s <= %3$d ORDER BY %1$s".formatted(seq, after, upTo)), PAGE);
            for (JsonNode row : page.path("rows")) {
                rows.add(row);
                after = row.path(0).asLong();
            }
            more = page.path("truncated").asBoolean();
        }
        return rows;
    }

    private static long number(AuditSource audit, String sql) {
        return audit.query(sql, 1).path("rows").path(0).path(0).asLong();
    }

    private static String text(JsonNode row, int column) {
        return JsonRows.cell(row.path(column));
    }
}
