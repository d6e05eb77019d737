package dev.interlock.rules.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON without leniency: a repeated key, text after the end or a bare {@code NaN} is an error. Thread-safe. */
public final class StrictJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /** Reads one JSON value; the reason why not names line and column. */
    public static Parsed<JsonNode> parse(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            return node.isMissingNode() ? Parsed.refused("The text is empty. Send one JSON value.") : Parsed.ok(node);
        } catch (JsonProcessingException notJson) {
            return Parsed.refused(sentence(notJson));
        }
    }

    /** One line of JSON; keys stay in the order in which they were put. */
    public static String write(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A JSON tree could not be written.", impossible);
        }
    }

    private static String sentence(JsonProcessingException notJson) {
        var at = notJson.getLocation();
        String where = at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
        String what = notJson.getOriginalMessage().lines().findFirst().orElse("");
        return "The text is not JSON%s (%s). Check it with a JSON tool.".formatted(where, what);
    }
}
