package dev.interlock.scenarios.shop;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.Nearest;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.plan.ActionType;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.scenarios.format.Heading;
import dev.interlock.scenarios.format.HeadingJson;
import dev.interlock.scenarios.format.Items;
import dev.interlock.scenarios.format.PersonsReport;
import dev.interlock.scenarios.format.Timetable;
import dev.interlock.scenarios.format.Within;
import dev.interlock.simulator.WorldName;
import dev.interlock.simulator.cloud.fault.ShopFaultJson;
import dev.interlock.simulator.cloud.parts.ShopInventory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A story of the shop as JSON: the heading, {@code "world": {"kind": "minicloud"}}, {@code "duration_seconds"}, {@code "faults"}, and {@code
 * "expect": {"logs", "writers", or "measured": {"device", "metric", "above"}, "root", "repair", "decided_by"}}, or {@code "expect":
 * {"no_actions": true}}. An unknown field is an error.
 */
public final class ShopScenarioJson {
    /** Long enough for a failure that shows late, its repair, and a look at what came of it. */
    private static final double USUAL_SECONDS = 240;

    private static final Duration SHOWN = Duration.ofSeconds(30);

    private static final List<String> DEVICES =
            ShopInventory.INVENTORY.devices().stream().map(Device::id).toList();

    private ShopScenarioJson() {}

    public static Parsed<ShopScenario> read(JsonNode node, String fileName) {
        Fields fields = Fields.of("The scenario", node);
        Heading heading = saying(fields, HeadingJson.read(fields, WorldName.MINICLOUD, fileName));
        if (fields.has("world")) {
            fields.take(Within.path("world", world(fields.node("world"))));
        }
        Duration duration = HeadingJson.seconds(fields.numberOr("duration_seconds", USUAL_SECONDS));
        List<JsonNode> faults = faults(fields);
        Timetable.check(fields, duration);
        ShopScenario.@Nullable Expected expect = fields.take(Within.path("expect", expected(fields.node("expect"))));
        return fields.finish(() -> new ShopScenario(heading, duration, faults, Objects.requireNonNull(expect)));
    }

    /** A shop's story may have one report without a time: it is made once a failure has had time to show. */
    private static Heading saying(Fields fields, Heading heading) {
        return fields.has("report")
                ? heading.saying(new PersonsReport(SHOWN, "a customer", fields.text("report")))
                : heading;
    }

    private static Parsed<String> world(JsonNode node) {
        Fields fields = Fields.of("The world", node);
        String kind = fields.choice("kind", List.of(WorldName.MINICLOUD.toString()));
        return fields.finish(() -> kind);
    }

    /** Each is read, so that a mistake shows before the shop opens. */
    private static List<JsonNode> faults(Fields fields) {
        List<JsonNode> faults = new ArrayList<>();
        JsonNode list = fields.node("faults");
        if (!list.isMissingNode() && !list.isArray()) {
            fields.refuse("faults", "The scenario has 'faults' that are no list. Give them in brackets.");
        }
        int index = 0;
        for (JsonNode each : Items.of(list)) {
            fields.take(Within.path(
                    "faults[%d]".formatted(index++), ShopFaultJson.read(each, Instant.EPOCH, Instant.EPOCH)));
            faults.add(each);
        }
        return faults;
    }

    private static Parsed<ShopScenario.Expected> expected(JsonNode node) {
        if (node.isMissingNode()) {
            return Parsed.refused("The scenario has no 'expect'. Say in it what is to be seen and done.");
        }
        Fields fields = Fields.of("The scenario's 'expect'", node);
        if (fields.flagOr("no_actions", false)) {
            return fields.finish(() -> ShopScenario.Expected.CALM);
        }
        ShopScenario.@Nullable Trace trace =
                fields.has("logs") ? logged(fields) : fields.take(measured(fields.node("measured")));
        String root = device(fields, "root");
        String repair = fields.text("repair");
        if (!repair.isEmpty() && ActionType.named(repair).isEmpty()) {
            List<String> actions =
                    Stream.of(ActionType.values()).map(ActionType::contractName).toList();
            fields.refuse(
                    "repair",
                    "There is no action '%s'. Name one of docs/reference/actions.md.%s"
                            .formatted(repair, Nearest.hint(repair, actions)));
        }
        DecisionTag decidedBy = decidedBy(fields);
        return fields.finish(() -> new ShopScenario.Expected(Objects.requireNonNull(trace), root, repair, decidedBy));
    }

    private static ShopScenario.Logged logged(Fields fields) {
        List<String> writers = fields.texts("writers");
        writers.forEach(writer -> requireDevice(fields, "writers", writer));
        return new ShopScenario.Logged(pattern(fields), writers);
    }

    private static Parsed<ShopScenario.Trace> measured(JsonNode node) {
        Fields fields = Fields.of("'measured'", node);
        String device = device(fields, "device");
        String metric = fields.text("metric");
        double above = fields.number("above");
        return fields.finish(() -> new ShopScenario.Measured(device, metric, above));
    }

    private static String device(Fields fields, String name) {
        String device = fields.text(name);
        if (!device.isEmpty()) {
            requireDevice(fields, name, device);
        }
        return device;
    }

    private static void requireDevice(Fields fields, String name, String device) {
        if (!DEVICES.contains(device)) {
            fields.refuse(
                    name,
                    "There is no '%s' in the shop. Name one of %s.%s"
                            .formatted(device, String.join(", ", DEVICES), Nearest.hint(device, DEVICES)));
        }
    }

    private static DecisionTag decidedBy(Fields fields) {
        String who = fields.text("decided_by");
        if (!who.equals("rules") && !who.equals("model")) {
            fields.refuse("decided_by", "'decided_by' is \"%s\". Give rules or model.".formatted(who));
        }
        return who.equals("rules") ? DecisionTag.DETERMINISTIC : DecisionTag.LLM_DECISION;
    }

    private static String pattern(Fields fields) {
        String logs = fields.text("logs");
        try {
            Pattern.compile(logs);
        } catch (PatternSyntaxException wrong) {
            fields.refuse(
                    "logs",
                    "'logs' = \"%s\" is no regular expression; it breaks at character %d. Mend it there."
                            .formatted(logs, Math.max(1, wrong.getIndex() + 1)));
        }
        return logs;
    }
}
