package dev.interlock.routes.agents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.routes.audit.chain.KeyRing;
import dev.interlock.rules.contract.ActionJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Signs envelopes with HMAC-SHA256, and tells whether one is whole. Thread-safe. */
public final class Seal {
    private static final JsonMapper JSON = new JsonMapper();

    private final KeyRing keys;

    public Seal(KeyRing keys) {
        this.keys = keys;
    }

    public SealedEnvelope seal(Envelope envelope) {
        String canonical = write(envelope);
        String keyVersion = keys.current();
        String hmac = keys.sign(keyVersion, signed(keyVersion, envelope.seq(), canonical))
                .orElseThrow();
        return new SealedEnvelope(canonical, keyVersion, hmac, envelope.seq());
    }

    /** The signature fits the bytes. Compares in constant time. */
    public boolean isWhole(SealedEnvelope sealed) {
        byte[] given = sealed.hmac().getBytes(StandardCharsets.US_ASCII);
        return keys.sign(sealed.keyVersion(), signed(sealed.keyVersion(), sealed.seq(), sealed.canonical()))
                .map(expected -> MessageDigest.isEqual(expected.getBytes(StandardCharsets.US_ASCII), given))
                .orElse(false);
    }

    static JsonNode read(String canonical) {
        try {
            return JSON.readTree(canonical);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The envelope is not JSON, so no controller sealed it.", e);
        }
    }

    /** Fields in one fixed order, so that the same envelope is always the same bytes. */
    private static String write(Envelope envelope) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("audience", envelope.audience().contractName());
        node.put("plan_id", envelope.plan().toString());
        node.put("task_id", envelope.task());
        node.setAll(ActionJson.write(envelope.action()));
        node.put("attempt", envelope.attempt());
        node.put("timestamp", envelope.timestamp().toString());
        node.put("ttl_seconds", Envelope.TIME_TO_LIVE.toSeconds());
        node.put("nonce", envelope.nonce());
        return node.toString();
    }

    private static byte[] signed(String keyVersion, long seq, String canonical) {
        return "%s.%d.%s".formatted(keyVersion, seq, canonical).getBytes(StandardCharsets.UTF_8);
    }
}
