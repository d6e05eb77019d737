package dev.interlock.routes.loop;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.rules.contract.ActionJson;
import dev.interlock.rules.contract.PlanJson;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.rules.plan.Plan;
import java.io.IOException;
import java.time.Instant;
import java.util.stream.Stream;

/** The work under way as JSON, for the same program to read again: not a contract with others. */
final class WorkJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            // a question that a record answers is no part of it
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, writing((at, json) -> json.writeString(at.toString())))
                    .addDeserializer(Instant.class, reading(node -> Instant.parse(node.asText())))
                    .addSerializer(Action.class, writing((action, json) -> json.writeTree(ActionJson.write(action))))
                    .addDeserializer(
                            Action.class, reading(node -> ActionJson.read(node).orThrow()))
                    .addSerializer(Plan.class, writing((plan, json) -> json.writeTree(write(plan))))
                    .addDeserializer(Plan.class, reading(WorkJson::plan)))
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private WorkJson() {}

    static String write(Work work) {
        try {
            return JSON.writeValueAsString(work);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The work under way could not be written.", impossible);
        }
    }

    /** Throws where it was written by another version. */
    static Work read(String json) {
        try {
            JsonNode tree = JSON.readTree(json);
            Stream.of("deliberations", "cases").forEach(each -> tree.path(each).forEach(WorkJson::complete));
            return JSON.treeToValue(tree, Work.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(
                    "The plans under way cannot be read (%s). Let them end with the version that began them."
                            .formatted(unreadable.getOriginalMessage()),
                    unreadable);
        }
    }

    /** Written before it said what nobody was asked about yet. */
    private static void complete(JsonNode planningCase) {
        if (planningCase instanceof ObjectNode object && !object.has("more")) {
            object.put("more", false);
        }
        if (planningCase.path("escalation") instanceof ObjectNode escalation && !escalation.has("about")) {
            escalation.putArray("about");
        }
    }

    private static ObjectNode write(Plan plan) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("plan", PlanJson.write(plan));
        node.put("decision_tag", plan.decisionTag().name());
        node.put("incident", plan.incident());
        return node;
    }

    private static Plan plan(JsonNode node) {
        return PlanJson.read(
                        node.path("plan"),
                        DecisionTag.valueOf(node.path("decision_tag").asText()),
                        node.path("incident").asText())
                .orThrow();
    }

    private interface Writing<T> {
        void write(T value, JsonGenerator json) throws IOException;
    }

    private interface Reading<T> {
        T read(JsonNode node);
    }

    private static <T> JsonSerializer<T> writing(Writing<T> writing) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
                writing.write(value, json);
            }
        };
    }

    private static <T> JsonDeserializer<T> reading(Reading<T> reading) {
        return new JsonDeserializer<>() {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
                return reading.read(json.readValueAsTree());
            }
        };
    }
}
