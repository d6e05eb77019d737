package dev.interlock.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.LinedTree;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.scenarios.demand.DemandDraw;
import dev.interlock.scenarios.demand.ToldDemand;
import dev.interlock.scenarios.demand.ToldDemandJson;
import dev.interlock.scenarios.format.Heading;
import dev.interlock.scenarios.format.HeadingJson;
import dev.interlock.scenarios.format.Items;
import dev.interlock.scenarios.format.Timetable;
import dev.interlock.scenarios.format.Within;
import dev.interlock.scenarios.report.Expectation;
import dev.interlock.scenarios.report.ExpectationJson;
import dev.interlock.simulator.Floorplan;
import dev.interlock.simulator.WorldName;
import dev.interlock.simulator.WorldSpec;
import dev.interlock.simulator.WorldSpecJson;
import dev.interlock.simulator.fault.Fault;
import dev.interlock.simulator.fault.FaultJson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A scenario of a data centre as JSON: {@code {"name", "description", "source", "seed", "noise", "duration_seconds", "step_seconds", "world":
 * {…}, "faults": […], "drawn": {"faults", "from_seconds", "until_seconds"}, "demand": […], "demand_drawn": {"events", "least_percent", "most_percent"}, "reports": […], "expect": {…}, "owed"}}. Only name,
 * description and duration are required; an unknown field is an error.
 */
final class ScenarioJson {
    private static final double STEP_SECONDS = 5;

    private ScenarioJson() {}

    static Parsed<Scenario> read(JsonNode node, String fileName) {
        Fields fields = Fields.of("The scenario", node);
        Heading heading = HeadingJson.read(fields, WorldName.DATACENTRE, fileName);
        Duration duration = HeadingJson.seconds(fields.number("duration_seconds"));
        Duration step = HeadingJson.seconds(fields.numberOr("step_seconds", STEP_SECONDS));
        WorldSpec world = fields.has("world") ? fields.take(world(fields.node("world"))) : WorldSpec.standard();
        List<Fault> faults = faults(fields, world);
        Timetable.check(fields, duration);
        FaultDraw draw =
                fields.has("drawn") ? fields.take(Within.path("drawn", FaultDraw.read(fields.node("drawn")))) : null;
        List<ToldDemand> demand = ToldDemandJson.read(fields, duration);
        DemandDraw asked = fields.has("demand_drawn")
                ? fields.take(Within.path("demand_drawn", DemandDraw.read(fields.node("demand_drawn"))))
                : null;
        if (asked != null && (!demand.isEmpty() || duration.compareTo(asked.needs()) < 0)) {
            fields.refuse(
                    "demand_drawn",
                    "The scenario draws %d events and tells %d besides, within %d s. Leave 'demand' out, and let it last %d s or more."
                            .formatted(
                                    asked.events(),
                                    demand.size(),
                                    duration.toSeconds(),
                                    asked.needs().toSeconds()));
        }
        Expectation expect = fields.has("expect")
                ? fields.take(Within.path("expect", ExpectationJson.read(fields.node("expect"))))
                : Expectation.NOTHING;
        return fields.finish(() -> new Scenario(
                heading,
                duration,
                step,
                present(world),
                faults,
                Optional.ofNullable(draw),
                demand,
                Optional.ofNullable(asked),
                present(expect)));
    }

    private static Parsed<WorldSpec> world(JsonNode node) {
        return node.has("step_seconds")
                ? Parsed.refused(
                        LinedTree.lineOf(node, "step_seconds"),
                        "The world has 'step_seconds'. Give it to the scenario, whose steps are the world's.")
                : Within.path("world", WorldSpecJson.read(node));
    }

    private static List<Fault> faults(Fields fields, @Nullable WorldSpec world) {
        List<Fault> faults = new ArrayList<>();
        JsonNode list = fields.node("faults");
        if (!list.isMissingNode() && !list.isArray()) {
            fields.refuse("faults", "The scenario has 'faults' that are no list. Give them in brackets.");
        }
        Instant start = (world == null ? WorldSpec.standard() : world).start();
        Optional<Floorplan> floor = Optional.ofNullable(world).map(Floorplan::of);
        int index = 0;
        for (JsonNode each : Items.of(list)) {
            Parsed<Fault> read = FaultJson.read(each, start, start).then(fault -> befalling(floor, fault, each));
            Fault fault = fields.take(Within.path("faults[%d]".formatted(index++), read));
            if (fault != null) {
                faults.add(fault);
            }
        }
        return faults;
    }

    private static Parsed<Fault> befalling(Optional<Floorplan> floor, Fault fault, JsonNode node) {
        return floor.flatMap(plan -> plan.objection(fault))
                .map(objection -> Parsed.<Fault>refused(LinedTree.lineOf(node, "target"), objection))
                .orElse(Parsed.ok(fault));
    }

    private static <T> T present(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
