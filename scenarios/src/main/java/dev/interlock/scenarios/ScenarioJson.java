package dev.interlock.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.InputObjection;
import dev.interlock.rules.contract.LinedTree;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.scenarios.report.Expectation;
import dev.interlock.scenarios.report.ExpectationJson;
import dev.interlock.simulator.Floorplan;
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
 * A scenario as JSON: {@code {"name", "description", "seed", "duration_seconds", "step_seconds", "world": {…}, "faults":
 * […], "expect": {…}}}. Only name, description and duration are required; an unknown field is an error.
 */
final class ScenarioJson {
    private static final double STEP_SECONDS = 5;

    private ScenarioJson() {}

    static Parsed<Scenario> read(JsonNode node) {
        Fields fields = Fields.of("The scenario", node);
        String name = fields.text("name");
        String description = fields.text("description");
        long seed = fields.integerOr("seed", 1);
        Duration duration = seconds(fields.number("duration_seconds"));
        Duration step = seconds(fields.numberOr("step_seconds", STEP_SECONDS));
        WorldSpec world = fields.has("world") ? fields.take(world(fields.node("world"))) : WorldSpec.standard();
        List<Fault> faults = faults(fields, world);
        Expectation expect = fields.has("expect")
                ? fields.take(within("expect", ExpectationJson.read(fields.node("expect"))))
                : Expectation.NOTHING;
        return fields.finish(
                () -> new Scenario(name, description, seed, duration, step, present(world), faults, present(expect)));
    }

    private static Parsed<WorldSpec> world(JsonNode node) {
        return node.has("step_seconds")
                ? Parsed.refused(
                        LinedTree.lineOf(node, "step_seconds"),
                        "The world has 'step_seconds'. Give it to the scenario, whose steps are the world's.")
                : within("world", WorldSpecJson.read(node));
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
        for (JsonNode each : list) {
            Parsed<Fault> read = FaultJson.read(each, start, start).then(fault -> befalling(floor, fault, each));
            Fault fault = fields.take(within("faults[%d]".formatted(index++), read));
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

    /** The same, with the field's path before each reason. */
    private static <T> Parsed<T> within(String path, Parsed<T> parsed) {
        List<InputObjection> objections = parsed.objections().stream()
                .map(each -> new InputObjection(each.line(), path + ": " + each.sentence()))
                .toList();
        return objections.isEmpty() ? parsed : new Parsed.Refused<>(objections);
    }

    private static Duration seconds(double seconds) {
        return Double.isFinite(seconds) ? Duration.ofMillis(Math.round(seconds * 1000)) : Duration.ZERO;
    }

    private static <T> T present(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
