package dev.interlock.routes.ingest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.routes.ingest.Arrival;
import dev.interlock.routes.ingest.InputFault;
import dev.interlock.routes.ingest.MessageLines;
import dev.interlock.routes.ingest.Reason;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a JSON message apart: one value, an array of values, or one value a line; of log shippers also one value directly behind
 * the other. A broken value spoils no other.
 */
public final class Elements {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final char RECORD_SEPARATOR = 0x1e;

    private final int mostBytes;
    private final boolean ofShippers;

    private Elements(int mostBytes, boolean ofShippers) {
        this.mostBytes = mostBytes;
        this.ofShippers = ofShippers;
    }

    /** @param mostBytes of one line, and of a value that is sent alone */
    Elements(int mostBytes) {
        this(mostBytes, false);
    }

    /**
     * A log shipper sends batches, so that one value may be as long as a message may; and some send their values without anything
     * between them, or with a record separator (RFC 7464).
     */
    public static Elements ofShippers(int mostBytes) {
        return new Elements(mostBytes, true);
    }

    public List<Element> of(byte[] body) {
        try {
            String text = MessageLines.utf8(body, 0, body.length).strip();
            return of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1).strip() : text, body);
        } catch (CharacterCodingException notUtf8) {
            return lines(body);
        }
    }

    private List<Element> of(String text, byte[] body) {
        if (text.isEmpty()) {
            return List.of(Element.broken(
                    0, new InputFault(Reason.MALFORMED, "The message is empty. Send JSON."), Arrival.of("")));
        }
        if (text.startsWith("[")) {
            return array(text);
        }
        Element whole = single(0, text, text.length());
        if (whole.node() != null || (text.indexOf('\n') < 0 && !ofShippers)) {
            return List.of(body.length > mostBytes && !ofShippers ? tooLarge(whole, body.length) : whole);
        }
        List<Element> lines = lines(body);
        if (lines.stream().anyMatch(this::isWhole)) {
            return lines;
        }
        return ofShippers ? sequence(0, text, text.length()) : List.of(whole);
    }

    /** The lines of an object that is spread over several begin with texts. */
    private boolean isWhole(Element line) {
        JsonNode node = line.node();
        return node != null && (node.isObject() || !ofShippers);
    }

    private Element tooLarge(Element element, int length) {
        String sentence = "The sample has %d bytes, more than %d. Shorten it.".formatted(length, mostBytes);
        return Element.broken(element.index(), new InputFault(Reason.TOO_LARGE, sentence), element.arrival());
    }

    private List<Element> lines(byte[] body) {
        List<Element> elements = new ArrayList<>();
        MessageLines.each(body, mostBytes, line -> {
            int index = elements.size();
            line.fault()
                    .ifPresentOrElse(
                            fault -> elements.add(Element.broken(index, fault, line.arrival())),
                            () -> elements.addAll(line(index, line.text(), line.length())));
        });
        return elements;
    }

    private List<Element> line(int index, String text, long length) {
        return ofShippers ? sequence(index, text, length) : List.of(single(index, text, length));
    }

    /** One value behind the other, up to the first that is broken. */
    private static List<Element> sequence(int index, String text, long length) {
        List<Element> elements = new ArrayList<>();
        try (JsonParser parser = JsonTokens.of(text.replace(RECORD_SEPARATOR, ' '))) {
            while (parser.nextToken() != null) {
                elements.add(entry(index + elements.size(), parser));
            }
        } catch (IOException broken) {
            elements.add(
                    Element.broken(index + elements.size(), JsonTokens.fault(broken), new Arrival(() -> text, length)));
        }
        return elements;
    }

    private static Element single(int index, String text, long length) {
        try (JsonParser parser = JsonTokens.of(text)) {
            parser.nextToken();
            JsonNode node = JsonTokens.value(parser);
            if (parser.nextToken() == null) {
                return Element.of(index, node, length);
            }
            String sentence = "There is more text after the JSON value. Send one value a line, or an array.";
            return Element.broken(index, new InputFault(Reason.MALFORMED, sentence), Arrival.of(text));
        } catch (IOException broken) {
            return Element.broken(index, JsonTokens.fault(broken), Arrival.of(text));
        }
    }

    /** Reads on behind an entry that repeats a key; where the text stops being JSON, what came before still counts. */
    private static List<Element> array(String text) {
        List<Element> elements = new ArrayList<>();
        try (JsonParser parser = JsonTokens.of(text)) {
            parser.nextToken();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.add(entry(elements.size(), parser));
            }
            if (parser.nextToken() != null) {
                String sentence = "There is more text after the array. Send one array.";
                elements.add(Element.broken(
                        elements.size(), new InputFault(Reason.MALFORMED, sentence), Arrival.of(rest(text, parser))));
            }
        } catch (IOException broken) {
            elements.add(Element.broken(elements.size(), JsonTokens.fault(broken), Arrival.of(text)));
        }
        return elements;
    }

    private static Element entry(int index, JsonParser parser) throws IOException {
        long start = parser.currentTokenLocation().getCharOffset();
        try {
            JsonNode node = JsonTokens.value(parser);
            return Element.of(index, node, parser.currentLocation().getCharOffset() - start);
        } catch (com.fasterxml.jackson.databind.exc.MismatchedInputException repeatedKey) {
            return Element.broken(index, JsonTokens.fault(repeatedKey), new Arrival(() -> "entry " + index, 0, false));
        }
    }

    private static String rest(String text, JsonParser parser) {
        return text.substring((int) Math.max(
                0, Math.min(text.length(), parser.currentTokenLocation().getCharOffset())));
    }
}
