package dev.interlock.routes.recording;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.interlock.routes.loop.TakenTurn;
import dev.interlock.rules.contract.ActionJson;
import dev.interlock.rules.plan.Action;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One turn as one line: what it depended on, and what it decided. What is as it nearly always is, is left out. */
final class TurnJson {
    private TurnJson() {}

    static void write(long number, TakenTurn turn, OutputStream out) throws IOException {
        try (JsonGenerator json = LoopJson.JSON.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeNumberField("turn", number);
            json.writeStringField("at", turn.moment().now().toString());
            Duration late = turn.moment().late();
            if (!late.isZero()) {
                json.writeStringField("late", late.toString());
            }
            json.writeNumberField("nanos", turn.nanos());
            json.writeFieldName("event");
            LoopJson.JSON.writeValue(json, turn.event());
            outside(turn, json);
            List<String> decided = DecisionRow.of(turn);
            if (!decided.isEmpty()) {
                json.writeArrayFieldStart("decided");
                for (String row : decided) {
                    json.writeRawValue(row);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static void outside(TakenTurn turn, JsonGenerator json) throws IOException {
        if (!turn.heard().isEmpty()) {
            json.writeArrayFieldStart("heard");
            for (String key : turn.heard().stream().map(LoopJson::key).toList()) {
                json.writeString(key);
            }
            json.writeEndArray();
        }
        if (turn.killed()) {
            json.writeBooleanField("killed", true);
        }
        if (turn.killedAfter() != turn.killed()) {
            json.writeBooleanField("killed_after", turn.killedAfter());
        }
        if (!turn.unable().isEmpty()) {
            json.writeArrayFieldStart("unable");
            for (Map.Entry<Action, String> each : turn.unable().entrySet()) {
                json.writeStartObject();
                json.writeFieldName("action");
                json.writeTree(ActionJson.write(each.getKey()));
                json.writeStringField("why", each.getValue());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }
}
