package dev.interlock.rules.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.plan.When;

/** The condition of a task: {@code {"task", "field", "is", "value"}}; the value is a number or a text. */
final class WhenJson {
    private WhenJson() {}

    static ObjectNode write(When when) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("task", when.task())
                .put("field", when.field())
                .put("is", when.is().contractName())
                .put("value", when.value());
    }

    static Parsed<When> read(JsonNode node) {
        Fields fields = Fields.of("The condition 'when'", node);
        String task = fields.text("task");
        String field = fields.text("field");
        When.Test is = fields.choice("is", When.Test.class);
        JsonNode value = fields.node("value");
        if (!value.isValueNode() || value.isNull()) {
            fields.refuse("The condition 'when' has no 'value' to compare with. Give a number or a text.");
        }
        return fields.finish(() -> new When(task, field, is, value.asText()));
    }
}
