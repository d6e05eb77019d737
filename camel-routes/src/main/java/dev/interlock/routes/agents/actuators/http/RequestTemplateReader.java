package dev.interlock.routes.agents.actuators.http;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.Nearest;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.plan.ActionType;
import dev.interlock.rules.plan.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads what is sent for one action, and finds the names in it that stand for nothing.
 *
 * @param what the action as a sentence begins with it
 */
record RequestTemplateReader(String what, ActionType type, Map<String, SecretSource> secrets) {
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final Set<Integer> SUCCESS = Set.of(200, 201, 202, 204);
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]+");

    /** What the client makes itself; Camel's own would change where a request goes. */
    private static final Pattern RESERVED =
            Pattern.compile("(?i)host|content-length|transfer-encoding|connection|idempotency-key|camel.*");

    Parsed<RequestTemplate> read(JsonNode node) {
        Fields fields = Fields.of(what, node);
        String method = fields.textOr("method", "POST");
        if (!METHODS.contains(method)) {
            fields.refuse(
                    "method",
                    "%s has 'method' = \"%s\". Give one of %s.%s"
                            .formatted(what, method, String.join(", ", METHODS), Nearest.hint(method, METHODS)));
        }
        TemplateText path = path(fields, fields.text("path"), "path");
        Map<String, TemplateText> query = texts(fields, "query", false);
        Map<String, TemplateText> headers = texts(fields, "headers", true);
        headers.keySet().forEach(name -> header(fields, name));
        JsonNode body = fields.has("body") ? fields.node("body") : null;
        if (body != null) {
            body(fields, body);
        }
        Set<Integer> success = success(fields);
        JsonNode before = fields.has("before") ? fields.node("before") : null;
        String beforePath = before == null ? "" : beforePath(fields, before);
        Map<String, JsonPointer> pointers = before == null ? Map.of() : pointers(fields, before);
        return fields.finish(
                () -> new RequestTemplate(method, path, query, headers, body, success, beforePath, pointers));
    }

    private TemplateText path(Fields fields, String path, String field) {
        if (!path.isEmpty() && (!path.startsWith("/") || path.startsWith("//") || path.matches(".*[?#\\\\\\s].*"))) {
            fields.refuse(
                    field,
                    "%s has '%s' = \"%s\". Begin it with one '/', and put what is asked into 'query'."
                            .formatted(what, field, path));
        }
        TemplateText text = new TemplateText(path);
        names(fields, field, text, false);
        return text;
    }

    private Map<String, TemplateText> texts(Fields fields, String field, boolean secret) {
        Map<String, TemplateText> texts = new TreeMap<>();
        for (Map.Entry<String, JsonNode> each : fields.node(field).properties()) {
            TemplateText text = new TemplateText(each.getValue().asText());
            names(fields, field, text, secret);
            texts.put(each.getKey(), text);
        }
        return texts;
    }

    private void header(Fields fields, String name) {
        if (!HEADER.matcher(name).matches() || RESERVED.matcher(name).matches()) {
            fields.refuse(
                    "headers",
                    "%s has a header '%s', which is not the template's to set. Leave it out.".formatted(what, name));
        }
    }

    private void body(Fields fields, JsonNode body) {
        if (body.isTextual()) {
            names(fields, "body", new TemplateText(body.textValue()), false);
        }
        body.forEach(each -> body(fields, each));
    }

    private Set<Integer> success(Fields fields) {
        if (!fields.has("success")) {
            return SUCCESS;
        }
        Set<Integer> statuses = new TreeSet<>();
        fields.node("success").forEach(status -> statuses.add(status.asInt()));
        if (statuses.isEmpty() || statuses.stream().anyMatch(status -> status < 200 || status > 299)) {
            fields.refuse("success", "%s has a 'success' that is none. Give statuses from 200 to 299.".formatted(what));
        }
        return statuses;
    }

    private String beforePath(Fields outer, JsonNode before) {
        return path(outer, before.path("path").asText("/"), "before").text();
    }

    private Map<String, JsonPointer> pointers(Fields outer, JsonNode node) {
        Map<String, JsonPointer> pointers = new TreeMap<>();
        Fields fields = Fields.of("'before' of " + what, node);
        fields.text("path");
        List<String> arguments = type.arguments().stream().map(Argument::name).toList();
        for (Map.Entry<String, JsonNode> each : fields.node("values").properties()) {
            if (!arguments.contains(each.getKey())) {
                fields.refuse(
                        "values",
                        "'before' of %s has a value '%s', which is no argument of it.%s There are %s."
                                .formatted(
                                        what,
                                        each.getKey(),
                                        Nearest.hint(each.getKey(), arguments),
                                        String.join(", ", arguments)));
            }
            try {
                pointers.put(each.getKey(), JsonPointer.compile(each.getValue().asText()));
            } catch (IllegalArgumentException none) {
                fields.refuse(
                        "values",
                        "'before' of %s has '%s' = %s. Give a JSON pointer, such as /SetPoint."
                                .formatted(what, each.getKey(), each.getValue()));
            }
        }
        outer.take(fields.finish(() -> pointers));
        return pointers;
    }

    /** Every name must stand for something, and for a secret in headers alone: addresses and bodies are logged elsewhere. */
    private void names(Fields fields, String field, TemplateText text, boolean secret) {
        List<String> known = new ArrayList<>(List.of("target", "task_id"));
        type.arguments().forEach(argument -> known.add("args." + argument.name()));
        if (secret) {
            secrets.keySet().forEach(name -> known.add("secrets." + name));
        }
        text.names().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> fields.refuse(
                        field,
                        "%s has '{%s}' in '%s', which stands for nothing there.%s There are %s."
                                .formatted(what, name, field, Nearest.hint(name, known), String.join(", ", known))));
    }
}
