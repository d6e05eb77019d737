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
import dev.interlock.simulator.World;
import dev.interlock.simulator.fault.Fault;
import dev.interlock.simulator.fault.FaultJson;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What each door does, from the text of a request to the reply; no HTTP here. */
final class Doors {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private record Command(String taskId, Action action) {}

    private final World world;
    private final double speed;

    Doors(World world, double speed) {
        this.world = world;
        this.speed = speed;
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
        node.put("speed", speed);
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
                .then(node -> FaultJson.read(node, world.spec().start(), world.now()))
                .fold(this::inject, reasons -> Reply.error(400, reasons));
    }

    Reply clearFault(String id) {
        return world.clear(id)
                ? Reply.json(JSON.objectNode().put("cleared", id))
                : Reply.error(404, "There is no fault '%s'. GET /faults lists them.".formatted(id));
    }

    private Reply inject(Fault fault) {
        try {
            return Reply.json(201, described(world.inject(fault), fault));
        } catch (IllegalArgumentException cannot) {
            return Reply.error(400, String.valueOf(cannot.getMessage()));
        }
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

    private static ObjectNode described(String id, Fault fault) {
        ObjectNode node = JSON.objectNode();
        node.put("id", id);
        node.setAll(FaultJson.write(fault));
        return node;
    }

    private static <T> ArrayNode array(Iterable<T> values, Function<T, ObjectNode> write) {
        ArrayNode array = JSON.arrayNode();
        values.forEach(value -> array.add(write.apply(value)));
        return array;
    }
}
