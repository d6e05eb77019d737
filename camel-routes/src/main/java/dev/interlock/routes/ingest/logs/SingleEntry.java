package dev.interlock.routes.ingest.logs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.routes.agents.logs.LogLine;
import dev.interlock.routes.agents.logs.LogLine.Level;
import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.Parsed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An object that is one entry: by the contract, or with its fields by other senders' names. */
final class SingleEntry {
    private SingleEntry() {}

    /** By the contract exactly: what it writes, it must write right. */
    static Parsed<LogLine> byContract(JsonNode node, String otherwise) {
        Fields fields = Fields.of("The log line", node);
        Instant at = fields.instant("ts");
        String named = fields.textOr("level", "info");
        String service = otherwise.isEmpty() ? fields.text("service") : fields.textOr("service", otherwise);
        String message = fields.text("msg");
        JsonNode meta = fields.node("meta");
        Optional<Level> level = Level.named(named);
        if (level.isEmpty()) {
            fields.refuse("The log line has 'level' = \"%s\". Give debug, info, warn or error.".formatted(named));
        }
        if (!meta.isMissingNode() && !meta.isObject()) {
            fields.refuse("The log line has 'meta' that is no object. Give a JSON object, or leave it out.");
        }
        return fields.finish(
                () -> new LogLine(at, level.orElseThrow(), service, message, meta.isObject() ? meta.toString() : ""));
    }

    /** By the usual names of other senders. */
    static LogEntry byUsualNames(LogShape shape, JsonNode node) {
        Named named = new Named(node);
        Level level = named.all(Named.LEVEL)
                .flatMap(value -> LevelOf.value(value).stream())
                .findFirst()
                .orElse(Level.INFO);
        return new LogEntry(
                shape,
                LogEntry.readable(named.all(Named.TIME).toList()),
                level,
                named.service(),
                named.text(Named.MESSAGE),
                rest(node),
                node);
    }

    /** What a reader of the line does not already see. */
    private static String rest(JsonNode node) {
        if (!(node instanceof ObjectNode object)) {
            return "";
        }
        List<String> told = Stream.concat(Named.TIME.stream(), Named.MESSAGE.stream())
                .filter(name -> !object.path(name).isObject())
                .toList();
        ObjectNode rest = object.deepCopy();
        rest.remove(told);
        return rest.toString();
    }
}
