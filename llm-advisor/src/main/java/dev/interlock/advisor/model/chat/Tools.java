package dev.interlock.advisor.model.chat;

import dev.interlock.rules.plan.ActionType;
import dev.interlock.rules.plan.Argument;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import java.util.ArrayList;
import java.util.List;

/** Reads of the catalogue, as a model is offered them. */
final class Tools {
    private Tools() {}

    static ToolSpecification of(ActionType type) {
        var parameters = JsonObjectSchema.builder().addStringProperty("target", "id of what it is about");
        List<String> required = new ArrayList<>(List.of("target"));
        for (Argument argument : type.arguments()) {
            add(parameters, argument);
            required.add(argument.name());
        }
        return ToolSpecification.builder()
                .name(type.contractName())
                .description(type.description())
                .parameters(parameters
                        .required(required)
                        .additionalProperties(false)
                        .build())
                .build();
    }

    private static void add(JsonObjectSchema.Builder parameters, Argument argument) {
        switch (argument.kind()) {
            case NUMBER -> parameters.addNumberProperty(argument.name(), argument.description());
            case INTEGER -> parameters.addIntegerProperty(argument.name(), argument.description());
            case TEXT -> text(parameters, argument);
        }
    }

    private static void text(JsonObjectSchema.Builder parameters, Argument argument) {
        if (argument.choices().isEmpty()) {
            parameters.addStringProperty(argument.name(), argument.description());
        } else {
            parameters.addEnumProperty(argument.name(), argument.choices(), argument.description());
        }
    }
}
