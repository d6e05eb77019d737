package dev.interlock.scenarios.shop;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.LinedTree;
import dev.interlock.rules.contract.Nearest;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.file.FileFault;
import dev.interlock.rules.file.InputFile;
import dev.interlock.rules.plan.ActionType;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.simulator.cloud.fault.ShopFaultJson;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Stories of the shop as files: {@code {"name", "description", "seed", "faults": […], "report", "expect": {"logs", "writers", or
 * "measured": {"device", "metric", "above"}, "root", "repair", "decided_by"}}}. An unknown field is an error.
 */
public final class ShopScenarios {
    private static final String SUFFIX = ".json";

    private ShopScenarios() {}

    /** Reads one file; every reason begins with the file and the line. */
    public static Parsed<ShopScenario> read(Path file) {
        String name = String.valueOf(file.getFileName()).replace(SUFFIX, "");
        Parsed<ShopScenario> read = InputFile.text(file).then(LinedTree::json).then(node -> scenario(node, name));
        List<String> faults =
                FileFault.of(file, read).stream().map(FileFault::toString).toList();
        return faults.isEmpty() ? read : new Parsed.Refused<>(faults);
    }

    private static Parsed<ShopScenario> scenario(JsonNode node, String fileName) {
        Fields fields = Fields.of("The scenario", node);
        String name = fields.text("name");
        if (!name.equals(fileName)) {
            fields.refuse(
                    "name",
                    "The scenario has 'name' = \"%s\". Call it \"%s\" like its file, or rename the file."
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
            fields.refuse("faults", "The scenario has no list 'faults'. Give at least one in brackets.");
        }
        list.forEach(each -> {
            fields.take(ShopFaultJson.read(each, Instant.EPOCH, Instant.EPOCH));
            faults.add(each);
        });
        return faults;
    }

    private static Parsed<ShopScenario.Expected> expected(JsonNode node) {
        if (node.isMissingNode()) {
            return Parsed.refused("The scenario has no 'expect'. Say in it what is to be seen and done.");
        }
        Fields fields = Fields.of("The scenario's 'expect'", node);
        ShopScenario.@Nullable Trace trace =
                fields.has("logs") ? logged(fields) : fields.take(measured(fields.node("measured")));
        String root = fields.text("root");
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
