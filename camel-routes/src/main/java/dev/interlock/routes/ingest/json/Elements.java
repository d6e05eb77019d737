package dev.interlock.routes.ingest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.routes.ingest.Arrival;
import dev.interlock.routes.ingest.Fault;
import dev.interlock.routes.ingest.Lines;
import dev.interlock.routes.ingest.Reason;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;

/** Takes a JSON message apart: one value, an array of values, or one value a line. A broken value spoils no other. */
final class Elements {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final int mostBytes;

    /** @param mostBytes of one line */
    Elements(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    List<Element> of(byte[] body) {
        try {
            String text = Lines.utf8(body, 0, body.length).strip();
            return of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1).strip() : text, body);
        } catch (CharacterCodingException notUtf8) {
            return lines(body);
        }
    }

    private List<Element> of(String text, byte[] body) {
        if (text.isEmpty()) {
            return List.of(
                    Element.broken(0, new Fault(Reason.MALFORMED, "The message is empty. Send JSON."), Arrival.of("")));
        }
        if (text.startsWith("[")) {
            return array(text);
        }
        Element whole = single(0, text, text.length());
        if (whole.node() != null || text.indexOf('\n') < 0) {
            return List.of(body.length > mostBytes ? tooLarge(whole, body.length) : whole);
        }
        List<Element> lines = lines(body);
        return lines.stream().anyMatch(line -> line.node() != null) ? lines : List.of(whole);
    }

    private Element tooLarge(Element element, int length) {
        String sentence = "The sample has %d bytes, more than %d. Shorten it.".formatted(length, mostBytes);
        return Element.broken(element.index(), new Fault(Reason.TOO_LARGE, sentence), element.arrival());
    }

    private List<Element> lines(byte[] body) {
        List<Element> elements = new ArrayList<>();
        Lines.each(body, mostBytes, line -> {
            int index = elements.size();
            elements.add(line.fault()
                    .map(fault -> Element.broken(index, fault, line.arrival()))
                    .orElseGet(() -> single(index, line.text(), line.length())));
        });
        return elements;
    }

    private static Element single(int index, String text, long length) {
        try (JsonParser parser = Tokens.of(text)) {
            parser.nextToken();
            JsonNode node = Tokens.value(parser);
            if (parser.nextToken() == null) {
                return Element.of(index, node, length);
            }
            String sentence = "There is more text after the JSON value. Send one value a line, or an array.";
            return Element.broken(index, new Fault(Reason.MALFORMED, sentence), Arrival.of(text));
        } catch (IOException broken) {
            return Element.broken(index, Tokens.fault(broken), Arrival.of(text));
        }
    }

    /** Reads on behind an entry that repeats a key; where the text stops being JSON, what came before still counts. */
    private static List<Element> array(String text) {
        List<Element> elements = new ArrayList<>();
        try (JsonParser parser = Tokens.of(text)) {
            parser.nextToken();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.add(entry(elements.size(), parser));
            }
            if (parser.nextToken() != null) {
                String sentence = "There is more text after the array. Send one array.";
                elements.add(Element.broken(
                        elements.size(), new Fault(Reason.MALFORMED, sentence), Arrival.of(rest(text, parser))));
            }
        } catch (IOException broken) {
            elements.add(Element.broken(elements.size(), Tokens.fault(broken), Arrival.of(text)));
        }
        return elements;
    }

    private static Element entry(int index, JsonParser parser) throws IOException {
        long start = parser.currentTokenLocation().getCharOffset();
        try {
            JsonNode node = Tokens.value(parser);
            return Element.of(index, node, parser.currentLocation().getCharOffset() - start);
        } catch (com.fasterxml.jackson.databind.exc.MismatchedInputException repeatedKey) {
            return Element.broken(index, Tokens.fault(repeatedKey), Arrival.of("entry " + index));
        }
    }

    private static String rest(String text, JsonParser parser) {
        return text.substring((int) Math.max(
                0, Math.min(text.length(), parser.currentTokenLocation().getCharOffset())));
    }
}
