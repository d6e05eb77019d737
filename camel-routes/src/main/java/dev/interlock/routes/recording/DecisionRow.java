package dev.interlock.routes.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.routes.audit.entry.Column;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.entry.Shape;
import dev.interlock.routes.loop.TakenTurn;
import dev.interlock.routes.trail.Outbox;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one turn decided, as the lines that a replay has to repeat byte for byte: the rows that it wrote, the tasks that it sent, the questions that it
 * asked. How long the gate thought is never the same twice, and left out.
 */
public final class DecisionRow {
    private DecisionRow() {}

    /** Every line of a turn, in the order in which it decided. */
    public static List<String> of(TakenTurn turn) {
        Outbox outbox = turn.outbox();
        if (outbox == null) {
            return List.of(text(row("refusal").put("sentence", turn.refusal())));
        }
        List<String> rows = new ArrayList<>();
        outbox.entries().stream().map(DecisionRow::of).forEach(rows::add);
        outbox.deliveries().forEach(sent -> rows.add(text(row("sent").put("task", LoopJson.key(sent)))));
        outbox.questions()
                .forEach(question -> rows.add(text(row("asked")
                        .put("incident", question.escalation().incident())
                        .put("round", question.round())
                        .put("reason", question.escalation().reason()))));
        return rows;
    }

    /** Stands where nothing could be decided. */
    public static String missing(String why) {
        return text(row("nothing").put("sentence", why));
    }

    private static String of(Entry entry) {
        Shape shape = Shape.of(entry);
        ObjectNode row = row(shape.table());
        List<@Nullable Object> values = shape.values(entry);
        List<Column> columns = shape.columns();
        for (int i = 0; i < columns.size(); i++) {
            put(row, columns.get(i).name(), values.get(i));
        }
        row.remove("took_micros");
        return text(row);
    }

    private static ObjectNode row(String table) {
        return LoopJson.JSON.createObjectNode().put("table", table);
    }

    private static void put(ObjectNode row, String name, @Nullable Object value) {
        if (value instanceof Long whole) {
            row.put(name, whole);
        } else if (value instanceof Boolean truth) {
            row.put(name, truth);
        } else if (value != null) {
            row.put(name, value.toString());
        }
    }

    private static String text(JsonNode row) {
        return row.toString();
    }
}
