package dev.interlock.routes.agents.actuators.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.routes.agents.actuators.call.DeviceAction;
import dev.interlock.rules.contract.PlainJson;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What the names of a template stand for, written so that it stays data wherever it stands. */
record TemplateValues(DeviceAction what, Map<String, SecretSource> sources, Secrets secrets) {
    private static final String ARGUMENT = "args.";
    private static final String SECRET = "secrets.";
    private static final Pattern UP = Pattern.compile("(^|/)\\.{1,2}(/|$)");

    /** For a path: every character but letters, digits and {@code -_.~} is percent-encoded, and nothing leads up. */
    String path(TemplateText text) {
        String path = text.filled(name -> encoded(value(name)));
        if (UP.matcher(path).find()) {
            throw new IllegalArgumentException(
                    "The path of the request would lead up in its folders. Look at the names in it.");
        }
        return path;
    }

    /** For a query, with its question mark; empty where nothing is asked. */
    String query(Map<String, TemplateText> query) {
        StringBuilder all = new StringBuilder();
        query.forEach((name, text) -> all.append(all.isEmpty() ? '?' : '&')
                .append(encoded(name))
                .append('=')
                .append(encoded(text.filled(this::value))));
        return all.toString();
    }

    /** For a header, which has one line. */
    String header(TemplateText text) {
        String value = text.filled(this::value);
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "A header of the request would have more than one line. Look at the names in it.");
        }
        return value;
    }

    /** For a body: a text that is one name alone becomes what it stands for, a number where that is one. */
    JsonNode body(JsonNode template) {
        if (template.isTextual()) {
            TemplateText text = new TemplateText(template.textValue());
            return text.isOne()
                    ? PlainJson.MAPPER.valueToTree(raw(text.names().get(0)))
                    : JsonNodeFactory.instance.textNode(text.filled(this::value));
        }
        if (template.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            template.forEach(each -> array.add(body(each)));
            return array;
        }
        if (template.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            template.properties().forEach(each -> object.set(each.getKey(), body(each.getValue())));
            return object;
        }
        return template;
    }

    String effect() {
        return what.effect();
    }

    private String value(String name) {
        return name.startsWith(SECRET)
                ? secrets.read(Objects.requireNonNull(sources.get(name.substring(SECRET.length()))))
                : raw(name).toString();
    }

    /** The reader of the template saw to it that every name is one of these. */
    private Object raw(String name) {
        Map<String, Object> values = new TreeMap<>();
        values.put("target", what.action().target());
        values.put("task_id", what.effect());
        what.plainArguments().forEach((argument, value) -> values.put(ARGUMENT + argument, value));
        return Objects.requireNonNull(values.get(name), name);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
