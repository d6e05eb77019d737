package dev.interlock.simulator.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.contract.ActionJson;
import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.InventoryJson;
import dev.interlock.rules.contract.JobJson;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.contract.StrictJson;
import dev.interlock.rules.contract.TelemetryJson;
import dev.interlock.rules.plan.Action;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What each door does, from the text of a request to the reply; no HTTP here. */
final class WorldEndpoints {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern AFTER = Pattern.compile("after=(\\d{1,18})");

    private record Command(String taskId, Action action) {}

    private final Served world;

    WorldEndpoints(Served world) {
        this.world = world;
    }

    WorldReply inventory() {
        return WorldReply.json(InventoryJson.write(world.inventory()));
    }

    WorldReply telemetry() {
        return WorldReply.json(array(world.samples(), TelemetryJson::write));
    }

    WorldReply jobs() {
        return WorldReply.json(array(world.jobs(), JobJson::write));
    }

    WorldReply metrics() {
        return WorldReply.text(PrometheusText.TYPE, PrometheusText.of(world.inventory(), world.samples()));
    }

    WorldReply clock() {
        ObjectNode node = JSON.objectNode();
        node.put("now", world.now().toString());
        node.put("speed", world.speed());
        return WorldReply.json(node);
    }

    WorldReply health() {
        return WorldReply.json(JSON.objectNode().put("status", "UP"));
    }

    WorldReply command(String body) {
        return StrictJson.parse(body)
                .then(WorldEndpoints::readCommand)
                .fold(
                        command -> WorldReply.json(world.execute(command.taskId(), command.action())
                                .toJson()),
                        reasons -> WorldReply.error(400, reasons));
    }

    WorldReply faults() {
        ArrayNode list = JSON.arrayNode();
        world.faults().forEach((id, fault) -> list.add(described(id, fault)));
        return WorldReply.json(list);
    }

    WorldReply addFault(String body) {
        return StrictJson.parse(body)
                .then(world::inject)
                .fold(
                        id -> WorldReply.json(201, described(id, world.faults().getOrDefault(id, JSON.objectNode()))),
                        reasons -> WorldReply.error(400, reasons));
    }

    WorldReply clearFault(String id) {
        return world.heal(id)
                ? WorldReply.json(JSON.objectNode().put("cleared", id))
                : WorldReply.error(
                        404,
                        "There is no fault '%s' that could be ended. 'interlock fault list' and GET /faults show all."
                                .formatted(id));
    }

    /** One JSON object a line; the header {@code X-Last-Line} of the reply is what to ask for next. */
    WorldReply logs(@Nullable String query) {
        return after(query)
                .map(after -> lines(world.logs(after), after))
                .orElseGet(
                        () -> WorldReply.error(400, "'%s' says nothing. Ask for /logs?after=NUMBER.".formatted(query)));
    }

    private static WorldReply lines(List<Served.LogRecord> records, long after) {
        StringBuilder body = new StringBuilder();
        long last = after;
        for (Served.LogRecord each : records) {
            body.append(StrictJson.write(each.line())).append('\n');
            last = each.number();
        }
        return new WorldReply(
                200, "application/x-ndjson; charset=utf-8", body.toString(), Map.of("X-Last-Line", "" + last));
    }

    private static Optional<Long> after(@Nullable String query) {
        if (query == null) {
            return Optional.of(0L);
        }
        Matcher asked = AFTER.matcher(query);
        return asked.matches() ? Optional.of(Long.parseLong(asked.group(1))) : Optional.empty();
    }

    private static Parsed<Command> readCommand(JsonNode node) {
        Fields fields = Fields.of("The command", node);
        String task = fields.text("task_id");
        String type = fields.text("type");
        String target = fields.text("target");
        JsonNode args = fields.node("args");
        @Nullable Action action = type.isEmpty() || target.isEmpty() ? null : fields.take(ActionJson.read(type, target, args));
        return fields.finish(() -> new Command(task, Objects.requireNonNull(action)));
    }

    private static ObjectNode described(String id, ObjectNode fault) {
        ObjectNode node = JSON.objectNode();
        node.put("id", id);
        node.setAll(fault);
        return node;
    }

    private static <T> ArrayNode array(Iterable<T> values, Function<T, ObjectNode> write) {
        ArrayNode array = JSON.arrayNode();
        values.forEach(value -> array.add(write.apply(value)));
        return array;
    }
}
