package dev.interlock.routes.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.routes.ingest.Fault;
import dev.interlock.routes.ingest.Reason;
import dev.interlock.routes.ingest.Unreadable;
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
            throw unreadable(new Fault(Reason.FIELD, "The message is a list. Send one JSON object."));
        }
        JsonNode node = elements.get(0).node();
        Fault fault = elements.get(0).fault();
        if (node != null && node.isObject()) {
            return node;
        }
        throw unreadable(
                fault != null ? fault : new Fault(Reason.FIELD, "The message is no JSON object. Send one object."));
    }

    private static Unreadable unreadable(Fault fault) {
        return new Unreadable(BAD_REQUEST, fault);
    }
}
