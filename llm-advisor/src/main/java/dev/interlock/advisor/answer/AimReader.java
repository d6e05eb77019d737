package dev.interlock.advisor.answer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.advisor.prompt.Quoted;
import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.incident.Aim;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads which of the conditions that hold a plan is meant to end. An answer that says nothing of it means all of them. */
final class AimReader {
    private static final String FIELD = "aims";
    private static final int SHOWN = 80;

    private final List<Condition> conditions;

    AimReader(List<Condition> conditions) {
        this.conditions = conditions;
    }

    List<Aim> read(Fields answer) {
        JsonNode aims = answer.node(FIELD);
        List<Aim> meant = new ArrayList<>();
        if (!aims.isMissingNode() && !aims.isNull() && !aims.isArray()) {
            answer.refuse("The answer has 'aims' that are no list. Give objects with 'condition' and 'device'.");
        }
        for (JsonNode each : aims) {
            Aim aim =
                    new Aim(each.path("condition").asText(), each.path("device").asText());
            if (holds(aim)) {
                meant.add(aim);
            } else {
                answer.refuse("The plan is meant to end '%s', which does not hold. There is %s."
                        .formatted(Quoted.plain(aim.toString(), SHOWN), holding()));
            }
        }
        return meant;
    }

    private boolean holds(Aim aim) {
        return conditions.stream()
                .anyMatch(condition -> condition.name().equals(aim.condition())
                        && condition.device().equals(aim.device()));
    }

    private String holding() {
        return conditions.isEmpty()
                ? "no condition"
                : conditions.stream()
                        .map(condition -> "'%s of %s'".formatted(condition.name(), condition.device()))
                        .limit(SHOWN)
                        .collect(Collectors.joining(", "));
    }
}
