package dev.interlock.routes.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.interlock.routes.ingest.InputFault;
import dev.interlock.routes.ingest.Reason;
import dev.interlock.routes.ingest.UnreadableMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A message that is one JSON object and makes no sense in parts. */
public final class Document {
    private static final int BAD_REQUEST = 400;

    private Document() {}

    /**
     * Reads the object.
     *
     * @throws Unreadable if it is anything else
     */
    public static JsonNode read(byte[] body) {
        List<Element> elements = new Elements(body.length).of(body);
        if (elements.size() != 1) {
            throw unreadable(new InputFault(Reason.FIELD, "The message is a list. Send one JSON object."));
        }
        JsonNode node = elements.get(0).node();
        InputFault fault = elements.get(0).fault();
        if (node != null && node.isObject()) {
            return node;
        }
        throw unreadable(
                fault != null
                        ? fault
                        : new InputFault(Reason.FIELD, "The message is no JSON object. Send one object."));
    }

    /**
     * Reads one value: an object, or a list whose entries can all be read.
     *
     * @throws Unreadable if it is anything else
     */
    public static JsonNode value(byte[] body) {
        List<Element> elements = new Elements(body.length).of(body);
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Element element : elements) {
            if (element.fault() != null) {
                throw unreadable(element.fault());
            }
            list.add(element.node());
        }
        return isList(body) || elements.size() != 1 ? list : read(body);
    }

    private static boolean isList(byte[] body) {
        return new String(body, StandardCharsets.UTF_8)
                .stripLeading()
                .replace("\uFEFF", "")
                .startsWith("[");
    }

    private static UnreadableMessage unreadable(InputFault fault) {
        return new UnreadableMessage(BAD_REQUEST, fault);
    }
}
