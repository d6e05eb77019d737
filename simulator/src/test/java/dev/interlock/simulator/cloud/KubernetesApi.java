package dev.interlock.simulator.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Says of a resource whether Kubernetes' API has every field of it, and it every field that the API requires. */
final class KubernetesApi {
    private interface Check {
        void of(JsonElement resource) throws IOException;
    }

    private static final Map<String, Check> KINDS = Map.of(
            "v1 ConfigMap", V1ConfigMap::validateJsonElement,
            "v1 Namespace", V1Namespace::validateJsonElement,
            "v1 Secret", V1Secret::validateJsonElement,
            "v1 Service", V1Service::validateJsonElement,
            "apps/v1 Deployment", V1Deployment::validateJsonElement,
            "apps/v1 StatefulSet", V1StatefulSet::validateJsonElement);

    private KubernetesApi() {}

    /** What is wrong with it; empty where nothing is. */
    static Optional<String> refusal(JsonNode resource) {
        String kind = resource.path("apiVersion").asText() + " "
                + resource.path("kind").asText();
        String name = kind + " " + resource.path("metadata").path("name").asText() + ": ";
        Check check = KINDS.get(kind);
        if (check == null) {
            return Optional.of(name + "no such kind is known here");
        }
        try {
            check.of(JsonParser.parseString(resource.toString()));
            return Optional.empty();
        } catch (IllegalArgumentException | IOException refused) {
            return Optional.of(name + refused.getMessage());
        }
    }
}
