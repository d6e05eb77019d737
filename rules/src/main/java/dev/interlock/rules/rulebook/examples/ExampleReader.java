package dev.interlock.rules.rulebook.examples;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.interlock.rules.contract.ActionJson;
import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import dev.interlock.rules.rulebook.source.RulebookFault;
import dev.interlock.rules.rulebook.source.RulebookFile;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Reads the examples of one file, and says by line what it cannot read. */
final class ExampleReader {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Pattern DURATION = Pattern.compile("(\\d+)(ms|s|m|h|d)");
    private static final UUID PLAN = new UUID(0, 1);

    private static final List<String> ALERT =
            List.of("count", "name", "device", "instance", "severity", "summary", "sender");
    private static final List<String> SENDER = List.of("name", "watchdog", "answers");

    private final RulebookFile file;
    private final List<Example> examples = new ArrayList<>();
    private final List<RulebookFault> faults = new ArrayList<>();

    private ExampleReader(RulebookFile file) {
        this.file = file;
    }

    static ExampleReader read(RulebookFile file) {
        ExampleReader reader = new ExampleReader(file);
        reader.readAll();
        return reader;
    }

    List<Example> examples() {
        return examples;
    }

    List<RulebookFault> faults() {
        return faults;
    }

    private void readAll() {
        try (var parser = YAML.createParser(file.text())) {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_ARRAY) {
                faults.add(file.fault(1, "The file is no list. Begin each example with '- rule: ID'."));
                return;
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                int line = parser.currentTokenLocation().getLineNr();
                example(line, Objects.requireNonNull(YAML.readTree(parser)));
            }
        } catch (IOException broken) {
            String what =
                    String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
            faults.add(file.fault(lineOf(broken), "This is not YAML (%s). Check the indents.".formatted(what)));
        }
    }

    private static int lineOf(IOException broken) {
        return broken instanceof com.fasterxml.jackson.core.JsonProcessingException at && at.getLocation() != null
                ? at.getLocation().getLineNr()
                : 0;
    }

    private void example(int line, JsonNode node) {
        Fields fields = Fields.of("The example", node);
        String rule = fields.text("rule");
        boolean fires = fields.has("fires");
        if (fires == fields.has("silent")) {
            fields.refuse("The example needs either 'fires' or 'silent'. Say in a sentence what it shows.");
        }
        String sentence = fields.textOr(fires ? "fires" : "silent", "");
        List<Example.Step> steps = new ArrayList<>();
        fields.node("steps").forEach(step -> steps.add(step(fields, step)));
        if (steps.isEmpty()) {
            fields.refuse("The example has no 'steps'. Give at least one, such as '- at: 0s'.");
        }
        Optional<Plan> plan = fields.has("plan") ? Optional.of(plan(fields, fields.node("plan"))) : Optional.empty();
        fields.finish(() -> new Example(file.path().toString(), line, rule, fires, sentence, steps, plan))
                .fold(examples::add, reasons -> reasons.stream()
                        .map(reason -> faults.add(file.fault(line, rule, reason)))
                        .toList());
    }

    private static Example.Step step(Fields example, JsonNode node) {
        Fields fields = Fields.of("The step", node);
        Instant at = Example.START.plus(duration(fields, fields.text("at")));
        Duration late = duration(fields, fields.textOr("late", "0s"));
        Map<String, JsonNode> samples = new LinkedHashMap<>();
        fields.node("samples").properties().forEach(entry -> samples.put(entry.getKey(), entry.getValue()));
        Set<String> silent = new TreeSet<>();
        fields.node("silent_devices").forEach(device -> silent.add(device.asText()));
        Optional<List<JsonNode>> jobs = fields.has("jobs") ? Optional.of(list(fields.node("jobs"))) : Optional.empty();
        String attempt = fields.has("attempt")
                ? fields.choice("attempt", Attempt.State.class).name().toLowerCase(Locale.ROOT)
                : "";
        Optional<String> report = Optional.ofNullable(fields.optionalText("report"));
        String words = fields.textOr("words", "Something is odd.");
        Optional<List<JsonNode>> alerts =
                fields.has("alerts") ? Optional.of(list(fields.node("alerts"))) : Optional.empty();
        List<JsonNode> senders = list(fields.node("senders"));
        alerts.ifPresent(told -> told.forEach(each -> known(example, "The alert", each, ALERT)));
        senders.forEach(each -> known(example, "The sender", each, SENDER));
        List<Action> modelPlan = list(fields.node("model_plan")).stream()
                .flatMap(action -> Optional.ofNullable(example.take(ActionJson.read(action))).stream())
                .toList();
        Example.Step step =
                new Example.Step(at, late, samples, silent, jobs, attempt, report, words, alerts, senders, modelPlan);
        example.take(fields.finish(() -> step));
        return step;
    }

    /** Refuses what nothing reads. */
    private static void known(Fields example, String what, JsonNode node, List<String> names) {
        Fields fields = Fields.of(what, node);
        names.forEach(fields::has);
        example.take(fields.finish(() -> what));
    }

    private static Plan plan(Fields example, JsonNode tasks) {
        List<Task> read = new ArrayList<>();
        for (JsonNode task : tasks) {
            Fields fields = Fields.of("The task", task);
            String id = fields.textOr("task_id", "task-" + (read.size() + 1));
            List<String> dependencies = list(fields.node("dependencies")).stream()
                    .map(JsonNode::asText)
                    .toList();
            var action = example.take(ActionJson.read(fields.text("type"), fields.text("target"), fields.node("args")));
            example.take(fields.finish(() -> id));
            if (action != null) {
                read.add(new Task(id, action, dependencies, 1000));
            }
        }
        return new Plan(PLAN, "an example", Example.START, 1, read, DecisionTag.LLM_DECISION, "");
    }

    private static List<JsonNode> list(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false).toList();
    }

    static Optional<Duration> duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String iso = matcher.group(2).equals("d")
                ? "P%sD"
                : "PT%s" + matcher.group(2).toUpperCase(Locale.ROOT);
        return Optional.of(
                matcher.group(2).equals("ms")
                        ? Duration.ofMillis(Long.parseLong(matcher.group(1)))
                        : Duration.parse(iso.formatted(matcher.group(1))));
    }

    private static Duration duration(Fields fields, String text) {
        return duration(text).orElseGet(() -> {
            fields.refuse(
                    "The step has the time '%s'. Give it from the start, such as 0s, 90s, 5m or 2h.".formatted(text));
            return Duration.ZERO;
        });
    }
}
