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
final class Doors {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern AFTER = Pattern.compile("after=(\\d{1,18})");

    private record Command(String taskId, Action action) {}

    private final Served world;

    Doors(Served world) {
        this.world = world;
    }

    Reply inventory() {
        return Reply.json(InventoryJson.write(world.inventory()));
    }

    Reply telemetry() {
        return Reply.json(array(world.samples(), TelemetryJson::write));
    }

    Reply jobs() {
        return Reply.json(array(world.jobs(), JobJson::write));
    }

    Reply metrics() {
        return Reply.text(PrometheusText.TYPE, PrometheusText.of(world.inventory(), world.samples()));
    }

    Reply clock() {
        ObjectNode node = JSON.objectNode();
        node.put("now", world.now().toString());
        node.put("speed", world.speed());
        return Reply.json(node);
    }

    Reply health() {
        return Reply.json(JSON.objectNode().put("status", "UP"));
    }

    Reply command(String body) {
        return StrictJson.parse(body)
                .then(Doors::readCommand)
                .fold(
                        command -> Reply.json(world.execute(command.taskId(), command.action())
                                .toJson()),
                        reasons -> Reply.error(400, reasons));
    }

    Reply faults() {
        ArrayNode list = JSON.arrayNode();
        world.faults().forEach((id, fault) -> list.add(described(id, fault)));
        return Reply.json(list);
    }

    Reply addFault(String body) {
        return StrictJson.parse(body)
                .then(world::inject)
                .fold(
                        id -> Reply.json(201, described(id, world.faults().getOrDefault(id, JSON.objectNode()))),
                        reasons -> Reply.error(400, reasons));
    }

    Reply clearFault(String id) {
        return world.heal(id)
                ? Reply.json(JSON.objectNode().put("cleared", id))
                : Reply.error(
                        404,
                        "There is no fault '%s' that could be ended. 'interlock fault list' and GET /faults show all."
                                .formatted(id));
    }

    /** One JSON object a line; the header {@code X-Last-Line} of the reply is what to ask for next. */
    Reply logs(@Nullable String query) {
        return after(query)
                .map(after -> lines(world.logs(after), after))
                .orElseGet(() -> Reply.error(400, "'%s' says nothing. Ask for /logs?after=NUMBER.".formatted(query)));
    }

    private static Reply lines(List<Served.LogRecord> records, long after) {
        StringBuilder body = new StringBuilder();
        long last = after;
        for (Served.LogRecord each : records) {
            body.append(StrictJson.write(each.line())).append('\n');
            last = each.number();
        }
        return new Reply(200, "application/x-ndjson; charset=utf-8", body.toString(), Map.of("X-Last-Line", "" + last));
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
