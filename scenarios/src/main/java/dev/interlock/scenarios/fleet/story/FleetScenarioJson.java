package dev.interlock.scenarios.fleet.story;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.scenarios.format.Heading;
import dev.interlock.scenarios.format.HeadingJson;
import dev.interlock.scenarios.format.Items;
import dev.interlock.scenarios.format.Timetable;
import dev.interlock.scenarios.format.Within;
import dev.interlock.scenarios.report.Expectation;
import dev.interlock.scenarios.report.ExpectationJson;
import dev.interlock.simulator.WorldName;
import dev.interlock.simulator.fleet.labelled.DrawnFault;
import dev.interlock.simulator.fleet.labelled.FleetSpec;
import dev.interlock.simulator.fleet.labelled.FleetSpecJson;
import dev.interlock.simulator.fleet.labelled.StagedFaults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A story of a fleet as JSON; an unknown field is an error. */
public final class FleetScenarioJson {
    private FleetScenarioJson() {}

    public static Parsed<FleetScenario> read(JsonNode node, String fileName) {
        Fields fields = Fields.of("The scenario", node);
        Heading heading = HeadingJson.read(fields, WorldName.FLEET, fileName);
        Duration duration = HeadingJson.seconds(fields.number("duration_seconds"));
        FleetSpec fleet = fields.take(Within.path("world", FleetSpecJson.read(fields.node("world"))));
        List<DrawnFault> faults = faults(fields, fleet);
        Timetable.check(fields, duration);
        Expectation expect = fields.has("expect")
                ? fields.take(Within.path("expect", ExpectationJson.read(fields.node("expect"))))
                : Expectation.NOTHING;
        return fields.finish(() -> new FleetScenario(
                heading, duration, Objects.requireNonNull(fleet), faults, Objects.requireNonNull(expect)));
    }

    private static List<DrawnFault> faults(Fields fields, @Nullable FleetSpec fleet) {
        List<DrawnFault> faults = new ArrayList<>();
        JsonNode list = fields.node("faults");
        if (!list.isMissingNode() && !list.isArray()) {
            fields.refuse("faults", "The scenario has 'faults' that are no list. Give them in brackets.");
        }
        int index = 0;
        for (JsonNode each : Items.of(list)) {
            if (fleet != null) {
                List<DrawnFault> read =
                        fields.take(Within.path("faults[%d]".formatted(index++), StagedFaults.read(each, fleet)));
                faults.addAll(read == null ? List.of() : read);
            }
        }
        return faults;
    }
}
