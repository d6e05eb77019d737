package dev.interlock.routes.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The contract as the tests read it. */
final class Contract {
    private final JsonNode root;

    Contract() throws IOException {
        root = new YAMLMapper().readTree(Contract.class.getResourceAsStream("/web/openapi.yaml"));
    }

    /** Every operation: {@code GET /api/state}. */
    List<String> operations() {
        return stream(root.path("paths"))
                .flatMap(path -> stream(path.getValue())
                        .map(verb -> verb.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .toList();
    }

    /** The role that stands with an operation. */
    String role(String method, String path) {
        return root.path("paths")
                .path(path)
                .path(method)
                .path("security")
                .path(0)
                .path("token")
                .path(0)
                .asText("none");
    }

    /** What is wrong with an answer; empty if it is as the contract says. */
    Set<ValidationMessage> faults(String method, String path, int status, JsonNode body) {
        JsonNode responses = root.path("paths")
                .path(path)
                .path(method.toLowerCase(Locale.ROOT))
                .path("responses");
        JsonNode response = responses.has(Integer.toString(status))
                ? responses.path(Integer.toString(status))
                : responses.path("default");
        JsonNode schema =
                followed(response).path("content").path("application/json").path("schema");
        if (schema.isMissingNode()) {
            throw new AssertionError(
                    "The contract has no JSON schema for %s %s with status %d.".formatted(method, path, status));
        }
        ObjectNode document = new YAMLMapper().createObjectNode();
        document.putArray("allOf").add(schema);
        document.set("components", root.path("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(document)
                .validate(body);
    }

    private JsonNode followed(JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").textValue().substring(1)) : node;
    }

    private static Stream<Map.Entry<String, JsonNode>> stream(JsonNode object) {
        return StreamSupport.stream(object.properties().spliterator(), false);
    }
}
