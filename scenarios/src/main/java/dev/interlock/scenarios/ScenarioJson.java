package dev.interlock.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.scenarios.report.Expectation;
import dev.interlock.scenarios.report.ExpectationJson;
import dev.interlock.simulator.WorldSpec;
import dev.interlock.simulator.fault.Fault;
import dev.interlock.simulator.fault.FaultJson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
        WorldSpec world = fields.has("world")
                ? fields.take(within("world", WorldSpecJson.read(fields.node("world"))))
                : WorldSpec.standard();
        List<Fault> faults = faults(fields, world == null ? WorldSpec.standard().start() : world.start());
        Expectation expect = fields.has("expect")
                ? fields.take(within("expect", ExpectationJson.read(fields.node("expect"))))
                : Expectation.NOTHING;
        return fields.finish(
                () -> new Scenario(name, description, seed, duration, step, present(world), faults, present(expect)));
    }

    private static List<Fault> faults(Fields fields, Instant start) {
        List<Fault> faults = new ArrayList<>();
        JsonNode list = fields.node("faults");
        if (!list.isMissingNode() && !list.isArray()) {
            fields.refuse("The scenario has 'faults' that are no list. Give them in brackets.");
        }
        int index = 0;
        for (JsonNode each : list) {
            Fault fault = fields.take(within("faults[%d]".formatted(index++), FaultJson.read(each, start, start)));
            if (fault != null) {
                faults.add(fault);
            }
        }
        return faults;
    }

    /** The same, with the field's path before each reason. */
    private static <T> Parsed<T> within(String path, Parsed<T> parsed) {
        List<String> reasons = parsed.reasons();
        return reasons.isEmpty()
                ? parsed
                : new Parsed.Refused<>(
                        reasons.stream().map(reason -> path + ": " + reason).toList());
    }

    private static Duration seconds(double seconds) {
        return Double.isFinite(seconds) ? Duration.ofMillis(Math.round(seconds * 1000)) : Duration.ZERO;
    }

    private static <T> T present(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
