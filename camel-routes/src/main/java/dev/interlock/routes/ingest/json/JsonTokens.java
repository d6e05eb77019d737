package dev.interlock.routes.ingest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.interlock.routes.ingest.InputFault;
import dev.interlock.routes.ingest.Reason;
import dev.interlock.routes.ingest.Shown;
import java.io.IOException;

/**
 * Reads JSON value by value within narrow bounds. A bare {@code NaN}, which Python writes, is read as the number it
 * names: its metric is left out later, and the sample's other metrics stay.
 */
final class JsonTokens {
    static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 1_000;

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxNameLength(LONGEST_NAME)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private JsonTokens() {}

    static JsonParser of(String text) throws IOException {
        return MAPPER.createParser(text);
    }

    /**
     * The value that begins at the parser's token. The parser stands at its end afterwards, even where the value has a
     * repeated key.
     */
    static JsonNode value(JsonParser parser) throws IOException {
        try (TokenBuffer copy = new TokenBuffer(parser)) {
            copy.copyCurrentStructure(parser);
            return MAPPER.readTree(copy.asParser());
        }
    }

    static InputFault fault(IOException broken) {
        String what = broken instanceof JsonProcessingException json ? json.getOriginalMessage() : broken.getMessage();
        String first = Shown.text(String.valueOf(what).lines().findFirst().orElse(""));
        if (broken instanceof StreamConstraintsException && first.contains("nesting depth")) {
            return new InputFault(
                    Reason.TOO_DEEP, "The JSON is nested more than %d deep. Send flat samples.".formatted(DEEPEST));
        }
        if (broken instanceof StreamConstraintsException) {
            return new InputFault(
                    Reason.TOO_LARGE, "A part of the JSON is too long (%s). Shorten it.".formatted(first));
        }
        if (broken instanceof MismatchedInputException) {
            String key = first.replaceFirst("^Duplicate field ('.*') for .*", "$1");
            return new InputFault(Reason.REPEATED_KEY, "The JSON repeats the key %s. Give each once.".formatted(key));
        }
        return new InputFault(
                Reason.MALFORMED, "The text is not JSON (%s). Check it with a JSON tool.".formatted(first));
    }
}
