package dev.interlock.scenarios.shop;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.contract.StrictJson;
import dev.interlock.rules.plan.ActionType;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.simulator.cloud.fault.ShopFaultJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Stories of the shop as files: {@code {"name", "description", "seed", "faults": […], "report", "expect": {"logs", "writers", or
 * "measured": {"device", "metric", "above"}, "root", "repair", "decided_by"}}}. An unknown field is an error.
 */
public final class ShopScenarios {
    private static final String SUFFIX = ".json";

    private ShopScenarios() {}

    /** Reads one file; every reason names the file. */
    public static Parsed<ShopScenario> read(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException unreadable) {
            return Parsed.refused("%s cannot be read. Check the path.".formatted(file));
        }
        String name = String.valueOf(file.getFileName()).replace(SUFFIX, "");
        Parsed<ShopScenario> parsed = StrictJson.parse(text).then(node -> scenario(node, name));
        return parsed.reasons().isEmpty()
                ? parsed
                : new Parsed.Refused<>(parsed.reasons().stream()
                        .map(reason -> file + ": " + reason)
                        .toList());
    }

    private static Parsed<ShopScenario> scenario(JsonNode node, String fileName) {
        Fields fields = Fields.of("The scenario", node);
        String name = fields.text("name");
        if (!name.equals(fileName)) {
            fields.refuse("The scenario has 'name' = \"%s\". Call it \"%s\" like its file, or rename the file."
                    .formatted(name, fileName));
        }
        String description = fields.text("description");
        long seed = fields.integerOr("seed", 1);
        String report = fields.textOr("report", "");
        List<JsonNode> faults = faults(fields);
        ShopScenario.@Nullable Expected expect = fields.take(expected(fields.node("expect")));
        return fields.finish(
                () -> new ShopScenario(name, description, seed, faults, report, Objects.requireNonNull(expect)));
    }

    /** Each is read, so that a mistake shows before the shop opens. */
    private static List<JsonNode> faults(Fields fields) {
        List<JsonNode> faults = new ArrayList<>();
        JsonNode list = fields.node("faults");
        if (!list.isArray() || list.isEmpty()) {
            fields.refuse("The scenario has no list 'faults'. Give at least one in brackets.");
        }
        list.forEach(each -> {
            fields.take(ShopFaultJson.read(each, Instant.EPOCH, Instant.EPOCH));
            faults.add(each);
        });
        return faults;
    }

    private static Parsed<ShopScenario.Expected> expected(JsonNode node) {
        Fields fields = Fields.of("The scenario's 'expect'", node);
        ShopScenario.@Nullable Trace trace =
                fields.has("logs") ? logged(fields) : fields.take(measured(fields.node("measured")));
        String root = fields.text("root");
        String repair = fields.text("repair");
        if (!repair.isEmpty() && ActionType.named(repair).isEmpty()) {
            fields.refuse("There is no action '%s'. Name one of docs/reference/actions.md.".formatted(repair));
        }
        DecisionTag decidedBy = decidedBy(fields);
        return fields.finish(() -> new ShopScenario.Expected(Objects.requireNonNull(trace), root, repair, decidedBy));
    }

    private static ShopScenario.Logged logged(Fields fields) {
        return new ShopScenario.Logged(pattern(fields), fields.texts("writers"));
    }

    private static Parsed<ShopScenario.Trace> measured(JsonNode node) {
        Fields fields = Fields.of("'measured'", node);
        String device = fields.text("device");
        String metric = fields.text("metric");
        double above = fields.number("above");
        return fields.finish(() -> new ShopScenario.Measured(device, metric, above));
    }

    private static DecisionTag decidedBy(Fields fields) {
        String who = fields.text("decided_by");
        if (!who.equals("rules") && !who.equals("model")) {
            fields.refuse("'decided_by' is \"%s\". Give rules or model.".formatted(who));
        }
        return who.equals("rules") ? DecisionTag.DETERMINISTIC : DecisionTag.LLM_DECISION;
    }

    private static String pattern(Fields fields) {
        String logs = fields.text("logs");
        try {
            Pattern.compile(logs);
        } catch (PatternSyntaxException wrong) {
            fields.refuse("'logs' is no regular expression (%s). Mend it.".formatted(wrong.getDescription()));
        }
        return logs;
    }
}
