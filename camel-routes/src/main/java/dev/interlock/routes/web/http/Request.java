package dev.interlock.routes.web.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.routes.web.body.Json;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a caller asks, read once and checked. */
public final class Request {
    private static final int LONGEST_TEXT = 500;
    private static final int MOST_WORDS = 4_000;

    private final RoutingContext exchange;

    public Request(RoutingContext exchange) {
        this.exchange = exchange;
    }

    /** A parameter in braces of the path. */
    public String path(String name) {
        return String.valueOf(exchange.pathParam(name));
    }

    public Optional<String> query(String name) {
        return Optional.ofNullable(exchange.queryParams().get(name));
    }

    /** Every parameter behind the question mark; of those given twice, the first. */
    public Map<String, String> queries() {
        Map<String, String> queries = new LinkedHashMap<>();
        MultiMap given = exchange.queryParams();
        given.forEach(entry -> queries.putIfAbsent(entry.getKey(), entry.getValue()));
        return queries;
    }

    /** A whole number behind the question mark, at most {@code most}. */
    public int count(String name, int otherwise, int most) {
        return query(name).map(text -> number(name, text, most)).orElse(otherwise);
    }

    /** The body, a JSON object. */
    public Body body() {
        String type = Optional.ofNullable(exchange.request().getHeader("Content-Type"))
                .orElse("");
        if (!type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
            throw new RefusedRequest(
                    415, "The content type is not application/json. Send JSON and say so in 'Content-Type'.");
        }
        try {
            JsonNode json =
                    Json.read(Optional.ofNullable(exchange.body().buffer()).orElseGet(Buffer::buffer));
            if (json.isObject()) {
                return new Body(json, Caller.of(exchange));
            }
        } catch (JsonProcessingException e) {
            throw RefusedRequest.badRequest("The body is not valid JSON. Look at /openapi for what this path takes.");
        }
        throw RefusedRequest.badRequest("The body is not a JSON object. Look at /openapi for what this path takes.");
    }

    private static int number(String name, String text, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // the same sentence serves both
        }
        throw RefusedRequest.badRequest("'%s' is not a whole number from 1 to %d. Correct it.".formatted(name, most));
    }

    /** The fields of a JSON object, and who sent it. */
    public record Body(JsonNode json, Caller caller) {
        /** Who does it, for the audit: the name they give, and that of their token. */
        public String by() {
            return caller.signed(line("by"));
        }

        /** The same, where a machine need not say its name: another stands in for it. */
        public String byOr(String otherwise) {
            return json.has("by") ? by() : caller.signed(otherwise);
        }

        /** A text that must be there. */
        public String text(String name) {
            JsonNode value = json.path(name);
            if (!value.isTextual() || value.textValue().isBlank()) {
                throw RefusedRequest.badRequest("The body has no text '%s'. Add it.".formatted(name));
            }
            return value.textValue();
        }

        /** A text of one line that must be there, such as a name or a reason. */
        public String line(String name) {
            String text = text(name).strip();
            if (text.length() > LONGEST_TEXT || text.chars().anyMatch(Character::isISOControl)) {
                throw RefusedRequest.badRequest(
                        "'%s' is not one line of at most %d characters. Shorten it.".formatted(name, LONGEST_TEXT));
            }
            return text;
        }

        /** What a person wrote, over as many lines as they like. */
        public String words(String name) {
            String text = text(name).strip();
            if (text.length() > MOST_WORDS) {
                throw RefusedRequest.badRequest("'%s' is longer than %d characters. Say the most important part of it."
                        .formatted(name, MOST_WORDS));
            }
            return text;
        }

        public boolean flag(String name) {
            JsonNode value = json.path(name);
            if (!value.isBoolean()) {
                throw RefusedRequest.badRequest("The body has no '%s' that is true or false. Add it.".formatted(name));
            }
            return value.booleanValue();
        }

        public int count(String name, int otherwise, int most) {
            JsonNode value = json.path(name);
            return value.isMissingNode() ? otherwise : number(name, value.asText(), most);
        }
    }
}
