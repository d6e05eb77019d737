package dev.interlock.scenarios.format;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.LinedTree;
import dev.interlock.rules.contract.Parsed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Whether everything that a story tells at a time is told while it lasts, and no fault twice. */
public final class Timetable {
    private static final String AT = "at_seconds";

    private final Fields fields;
    private final double seconds;

    private Timetable(Fields fields, Duration duration) {
        this.fields = fields;
        this.seconds = duration.toMillis() / 1_000.0;
    }

    /** Refuses at the fields of a whole scenario what does not fit. A story whose length is not known fits everything. */
    public static void check(Fields fields, Duration duration) {
        Timetable table = new Timetable(fields, duration);
        table.within("faults", fields.node("faults"));
        table.within("reports", fields.node("reports"));
        table.within("world: budget", fields.node("world").path("budget"));
        table.once(fields.node("faults"));
    }

    private void within(String path, JsonNode list) {
        int index = 0;
        for (JsonNode each : Items.of(list)) {
            double at = each.path(AT).asDouble(0);
            if (seconds > 0 && (at >= seconds || at < 0)) {
                refuse(
                        "%s[%d]".formatted(path, index),
                        each,
                        "'%s' = %s is not within the %s s of the story. Give 0 or more and less than that, or let it last longer."
                                .formatted(AT, plain(at), plain(seconds)));
            }
            index++;
        }
    }

    private void once(JsonNode faults) {
        List<String> told = new ArrayList<>();
        for (JsonNode each : Items.of(faults)) {
            String what = "'%s' of '%s' at %s s"
                    .formatted(
                            each.path("type").asText(),
                            each.path("target").asText(),
                            plain(each.path(AT).asDouble(0)));
            String key = what + each.path("metric").asText() + each.path("at").asText();
            if (told.contains(key)) {
                refuse(
                        "faults[%d]".formatted(told.size()),
                        each,
                        "%s is told already as faults[%d]. Keep one of the two.".formatted(what, told.indexOf(key)));
            }
            told.add(key);
        }
    }

    private void refuse(String path, JsonNode each, String sentence) {
        fields.take(Within.path(path, Parsed.refused(LinedTree.lineOf(each, AT), sentence)));
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? "%.0f".formatted(number) : Double.toString(number);
    }
}
