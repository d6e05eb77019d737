package dev.interlock.advisor.answer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;

/** The few words of JSON Schema that an answer is described in. */
final class Schemas {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Schemas() {}

    /** An object that has all of these fields and no other. */
    static ObjectNode object(List<String> fields) {
        ObjectNode object = type("object");
        object.putObject("properties");
        fields.forEach(object.putArray("required")::add);
        return object.put("additionalProperties", false);
    }

    static void property(ObjectNode object, String name, ObjectNode schema) {
        object.withObjectProperty("properties").set(name, schema);
    }

    static ObjectNode type(String type) {
        return JSON.objectNode().put("type", type);
    }

    static ObjectNode oneOf(Collection<String> constants) {
        ObjectNode schema = type("string");
        constants.forEach(schema.putArray("enum")::add);
        return schema;
    }

    static ObjectNode orNull(ObjectNode schema) {
        return anyOf(List.of(schema, type("null")));
    }

    static ObjectNode anyOf(Collection<ObjectNode> schemas) {
        ObjectNode schema = JSON.objectNode();
        schema.putArray("anyOf").addAll(schemas);
        return schema;
    }
}
