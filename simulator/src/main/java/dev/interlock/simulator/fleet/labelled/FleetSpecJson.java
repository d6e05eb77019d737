package dev.interlock.simulator.fleet.labelled;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A staged fleet in JSON: {@code {"kind": "fleet", "machines", "work": [{"job", "machines", "doing"}]}}. */
public final class FleetSpecJson {
    private static final List<String> DOINGS = Stream.of(Doing.values())
            .map(doing -> doing.name().toLowerCase(Locale.ROOT))
            .toList();

    private FleetSpecJson() {}

    public static Parsed<FleetSpec> read(JsonNode node) {
        Fields fields = Fields.of("The fleet", node);
        fields.choice("kind", List.of("fleet"));
        int machines = Math.toIntExact(Math.max(0, Math.min(Integer.MAX_VALUE, fields.integer("machines"))));
        List<FleetSpec.Work> work = new ArrayList<>();
        JsonNode list = fields.node("work");
        if (!list.isMissingNode() && !list.isArray()) {
            fields.refuse("work", "The fleet has 'work' that is no list. Give it in brackets.");
        }
        for (JsonNode each : list) {
            FleetSpec.Work read = fields.take(work(each));
            if (read != null) {
                work.add(read);
            }
        }
        return fields.finish(() -> new FleetSpec(machines, work));
    }

    private static Parsed<FleetSpec.Work> work(JsonNode node) {
        Fields fields = Fields.of("A piece of the fleet's 'work'", node);
        String job = fields.text("job");
        int machines = fields.smallInteger("machines", 1);
        String doing = fields.choice("doing", DOINGS);
        return fields.finish(() -> new FleetSpec.Work(job, machines, doing));
    }
}
