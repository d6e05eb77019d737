package dev.interlock.routes.agents.actuators.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.routes.agents.actuators.call.ActuatorAnswer;
import dev.interlock.routes.agents.actuators.call.ActuatorCall;
import dev.interlock.routes.agents.actuators.call.Dialogue;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the state before, where the template says where, and sends the request under the effect's name. */
record TemplatedRequest(URI device, RequestTemplate request, TemplateValues values) implements Dialogue {

    @Override
    public Step next(List<ActuatorAnswer> answers) {
        boolean looks = !request.beforePath().isEmpty();
        if (answers.isEmpty() && looks) {
            return new Ask(look());
        }
        int acted = looks ? 1 : 0;
        if (answers.size() == acted) {
            return looks && !answers.get(0).ok()
                    ? Done.failed(
                            "The state before cannot be read: the device answered with status %d. Nothing was changed."
                                    .formatted(answers.get(0).status()))
                    : new Ask(act());
        }
        ActuatorAnswer answer = answers.get(acted);
        return request.success().contains(answer.status())
                ? Done.ok(Map.of(
                        "status", answer.status(), "latency_ms", answer.took().toMillis()))
                : Done.failed("The device answered with status %d, which is none of %s."
                        .formatted(answer.status(), request.success()));
    }

    @Override
    public Map<String, Object> before(List<ActuatorAnswer> answers) {
        if (request.beforePath().isEmpty()
                || answers.isEmpty()
                || !answers.get(0).ok()) {
            return Map.of();
        }
        JsonNode state = answers.get(0).json();
        Map<String, Object> before = new TreeMap<>();
        request.before().forEach((argument, pointer) -> {
            JsonNode value = state.at(pointer);
            if (value.isNumber()) {
                before.put(argument, value.numberValue());
            } else if (value.isTextual()) {
                before.put(argument, value.textValue());
            }
        });
        return before;
    }

    private ActuatorCall look() {
        return new ActuatorCall(
                "GET", address() + values.path(new TemplateText(request.beforePath())), headers(), "", "{}");
    }

    private ActuatorCall act() {
        Map<String, String> headers = headers();
        headers.put("Idempotency-Key", values.effect());
        JsonNode template = request.body();
        String body = "";
        if (template != null) {
            headers.putIfAbsent("Content-Type", "application/json");
            body = values.body(template).toString();
        }
        return new ActuatorCall(
                request.method(),
                address() + values.path(request.path()) + values.query(request.query()),
                headers,
                body,
                "{}");
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.headers().forEach((name, text) -> headers.put(name, values.header(text)));
        return headers;
    }

    private String address() {
        return device.toString().replaceFirst("/+$", "");
    }
}
