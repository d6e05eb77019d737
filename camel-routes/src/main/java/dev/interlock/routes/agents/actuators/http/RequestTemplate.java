package dev.interlock.routes.agents.actuators.http;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is sent for one action.
 *
 * @param path what follows the device's address
 * @param body JSON whose texts may hold names; null for none
 * @param success the statuses that mean it was done
 * @param beforePath where the state before is read; empty where it is not
 * @param before where in that answer each argument's former value stands
 */
record RequestTemplate(
        String method,
        TemplateText path,
        Map<String, TemplateText> query,
        Map<String, TemplateText> headers,
        @Nullable JsonNode body,
        Set<Integer> success,
        String beforePath,
        Map<String, JsonPointer> before) {}
