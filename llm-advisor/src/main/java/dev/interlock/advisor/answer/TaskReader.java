package dev.interlock.advisor.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.advisor.prompt.Quoted;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.contract.TaskJson;
import dev.interlock.rules.plan.ActionType;
import dev.interlock.rules.plan.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the tasks of an answer: what the plan contract says, and what only the world at this moment can say. */
final class TaskReader {
    private static final Pattern ID = Pattern.compile("[\\p{Alnum}._:-]{1,64}");
    private static final int LONGEST_TEXT = 1000;
    private static final int SHOWN = 80;

    private final Targets targets;

    TaskReader(Targets targets) {
        this.targets = targets;
    }

    Parsed<List<Task>> read(JsonNode array) {
        if (array.size() > ProposalReader.MOST_TASKS) {
            return Parsed.refused("The answer has %d tasks, more than %d. Make it smaller."
                    .formatted(array.size(), ProposalReader.MOST_TASKS));
        }
        Parsed<List<Task>> read = TaskJson.readAll(array);
        List<String> reasons = new ArrayList<>(read.reasons());
        array.forEach(task -> reasons.addAll(refusals(task)));
        return reasons.isEmpty() ? read : new Parsed.Refused<>(reasons);
    }

    /** Why an id is none: ids stand in logs, records and sentences. */
    static List<String> refusal(String id) {
        return id.isEmpty() || ID.matcher(id).matches()
                ? List.of()
                : List.of("A task's id is no id. Use up to 64 letters, digits and . _ : -");
    }

    private List<String> refusals(JsonNode task) {
        List<String> reasons = new ArrayList<>(refusal(task.path("task_id").asText()));
        String target = task.path("target").asText();
        ActionType.named(task.path("type").asText())
                .filter(type -> !target.isBlank() && !targets.has(type, target))
                .ifPresent(type -> reasons.add("Action '%s' has the target '%s', which does not exist. There is %s."
                        .formatted(type.contractName(), shown(target), targets.some(type))));
        if (task.path("args") instanceof ObjectNode args) {
            args.properties().forEach(field -> reasons.addAll(text(field.getKey(), field.getValue())));
        }
        return reasons;
    }

    private static List<String> text(String name, JsonNode value) {
        boolean harmless = value.asText().length() <= LONGEST_TEXT && Quoted.isPlain(value.asText());
        return harmless
                ? List.of()
                : List.of(
                        "The argument '%s' is too long or has characters that cannot be seen. Give a plain text of up to %d."
                                .formatted(shown(name), LONGEST_TEXT));
    }

    private static String shown(String text) {
        return Quoted.plain(text, SHOWN);
    }
}
