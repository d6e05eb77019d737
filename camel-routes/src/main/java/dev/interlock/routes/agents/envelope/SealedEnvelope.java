package dev.interlock.routes.agents.envelope;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.interlock.rules.contract.Fields;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.contract.StrictJson;
import java.nio.charset.StandardCharsets;

/**
 * An envelope with its signature.
 *
 * @param canonical the envelope as canonical JSON: the exact text that was signed
 * @param keyVersion which key signed it
 * @param hmac HMAC-SHA256 of key version, sequence and that text, in hexadecimal
 */
public record SealedEnvelope(String canonical, String keyVersion, String hmac, long seq) {

    /** The form in which it travels: {@code {"envelope": {…}, "key_version", "hmac", "seq"}}, without spaces. */
    public String toJson() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.putRawValue("envelope", new RawValue(canonical));
        node.put("key_version", keyVersion);
        node.put("hmac", hmac);
        node.put("seq", seq);
        return StrictJson.write(node);
    }

    /** What the signature covers. */
    byte[] signed() {
        return ("interlock envelope\n" + keyVersion + "\n" + seq + "\n" + canonical).getBytes(StandardCharsets.UTF_8);
    }

    /** The parts of a message that is JSON; nothing about them is trusted yet. */
    static Parsed<SealedEnvelope> read(JsonNode message) {
        Fields fields = Fields.of("The sealed envelope", message);
        JsonNode envelope = fields.node("envelope");
        String keyVersion = fields.text("key_version");
        String hmac = fields.text("hmac");
        long seq = fields.integer("seq");
        return fields.finish(() -> new SealedEnvelope(StrictJson.write(envelope), keyVersion, hmac, seq));
    }
}
