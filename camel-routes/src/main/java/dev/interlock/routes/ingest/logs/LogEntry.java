package dev.interlock.routes.ingest.logs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.interlock.routes.agents.logs.LogLine;
import dev.interlock.routes.agents.logs.LogLine.Level;
import dev.interlock.routes.ingest.Shown;
import dev.interlock.rules.contract.Parsed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an entry of a message says, as far as it was found.
 *
 * @param time as it was written; missing where there is none
 * @param meta whatever else it says, as JSON text
 * @param original the entry as it came
 */
record LogEntry(
        LogShape shape, JsonNode time, Level level, String service, String message, String meta, JsonNode original) {
    /** Takes the first time that can be read, and where none can, the first of all. */
    static JsonNode readable(List<JsonNode> times) {
        return times.stream()
                .filter(time -> TimeOf.value(time).isPresent())
                .findFirst()
                .or(() -> times.stream().findFirst())
                .orElse(MissingNode.getInstance());
    }

    /**
     * The line, or what is missing, in the words of its shape.
     *
     * @param otherwise who wrote it, where the entry does not say
     */
    Parsed<LogLine> line(String otherwise) {
        Optional<Instant> at = TimeOf.value(time);
        String by = service.isBlank() ? otherwise : service;
        List<String> missing = new ArrayList<>();
        List<String> advice = new ArrayList<>();
        if (at.isEmpty()) {
            missing.add(
                    time.isMissingNode()
                            ? "no time"
                            : "the time %s, which cannot be read".formatted(Shown.text(time.toString())));
            advice.add(shape.adviceOnTime());
        }
        if (by.isBlank()) {
            missing.add("no service");
            advice.add(shape.adviceOnService());
        }
        if (message.isBlank()) {
            missing.add("no message");
            advice.add(shape.adviceOnMessage());
        }
        return missing.isEmpty()
                ? Parsed.ok(new LogLine(at.orElseThrow(), level, by, message.stripTrailing(), meta))
                : Parsed.refused("This looks like %s, but has %s. %s"
                        .formatted(
                                shape.called(),
                                String.join(" and ", missing),
                                String.join(" ", advice.stream().distinct().toList())));
    }
}
