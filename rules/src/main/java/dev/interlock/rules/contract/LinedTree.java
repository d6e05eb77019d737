package dev.interlock.rules.contract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Reads a file of JSON or YAML into a tree whose objects remember their lines, so that whatever {@link Fields} objects to
 * in it is said with its line. As strict as {@link StrictJson}. Thread-safe.
 */
public final class LinedTree {
    private static final JsonFactory JSON = new JsonFactory();
    private static final JsonFactory YAML = new YAMLFactory();

    private final JsonParser parser;

    private LinedTree(JsonParser parser) {
        this.parser = parser;
    }

    /** Reads JSON. */
    public static Parsed<JsonNode> json(String text) {
        return parse(JSON, text, "JSON", "Check commas, quotes and brackets there.");
    }

    /** Reads YAML; a file of several documents is refused. */
    public static Parsed<JsonNode> yaml(String text) {
        return parse(YAML, text, "YAML", "Check the indents, colons and quotes there.");
    }

    /** Where a field of an object stands, or the object where it has no such field; 0 where that is not known. */
    public static int lineOf(JsonNode object, String field) {
        return LinedObject.lineOf(object, field);
    }

    private static Parsed<JsonNode> parse(JsonFactory format, String text, String called, String advice) {
        try (JsonParser parser = format.createParser(text)) {
            if (parser.nextToken() == null) {
                return Parsed.refused("The file is empty. Give it one value in %s.".formatted(called));
            }
            JsonNode whole = new LinedTree(parser).value();
            if (parser.nextToken() != null) {
                return Parsed.refused(
                        lineOf(parser), "Something follows the end of the %s. Remove it.".formatted(called));
            }
            return Parsed.ok(whole);
        } catch (Twice twice) {
            return Parsed.refused(
                    twice.line,
                    "'%s' stands twice in the same object. Keep one of the two.".formatted(twice.getMessage()));
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
            return Parsed.refused(line, "This is not %s: %s. %s".formatted(called, ParserWords.plain(broken), advice));
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text could not be read.", impossible);
        }
    }

    /** The value at the current token; the parser stands at its end afterwards. */
    private JsonNode value() throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            default -> PlainJson.MAPPER.readTree(parser);
        };
    }

    private JsonNode object() throws IOException {
        LinedObject object = new LinedObject(lineOf(parser));
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int line = lineOf(parser);
            if (object.has(name)) {
                throw new Twice(name, line);
            }
            parser.nextToken();
            object.put(name, value(), line);
        }
        return object;
    }

    private JsonNode array() throws IOException {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value());
        }
        return array;
    }

    private static int lineOf(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    /** A field that stands twice; thrown through the levels of the tree and caught at its top. */
    private static final class Twice extends IOException {
        private static final long serialVersionUID = 1L;

        private final int line;

        Twice(String name, int line) {
            super(name);
            this.line = line;
        }
    }
}
