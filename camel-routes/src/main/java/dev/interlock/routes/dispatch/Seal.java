package dev.interlock.routes.dispatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Signs envelopes with HMAC-SHA256, and tells whether one is whole. Thread-safe. */
public final class Seal {
    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final SecretKey key;
    private final int keyVersion;

    public Seal(SecretKey key, int keyVersion) {
        this.key = key;
        this.keyVersion = keyVersion;
    }

    public SealedEnvelope seal(Envelope envelope) {
        String body = write(envelope);
        return new SealedEnvelope(body, keyVersion, hmac(body, envelope.seq()), envelope.seq());
    }

    /** The signature fits the bytes and the key is the current one. Compares in constant time. */
    public boolean isWhole(SealedEnvelope sealed) {
        byte[] expected = hmac(sealed.canonical(), sealed.seq()).getBytes(StandardCharsets.US_ASCII);
        byte[] given = sealed.hmac().getBytes(StandardCharsets.US_ASCII);
        return sealed.keyVersion() == keyVersion && MessageDigest.isEqual(expected, given);
    }

    static JsonNode read(String canonical) {
        try {
            return CANONICAL.readTree(canonical);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The envelope is not JSON, so no controller sealed it.", e);
        }
    }

    private static String write(Envelope envelope) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("audience", envelope.audience().contractName());
        fields.put("plan_id", envelope.plan().toString());
        fields.put("task_id", envelope.task());
        fields.put("type", envelope.action().type().contractName());
        fields.put("target", envelope.action().target());
        fields.put("args", new TreeMap<>(envelope.action().args()));
        fields.put("attempt", envelope.attempt());
        fields.put("timestamp", envelope.timestamp().toString());
        fields.put("ttl_seconds", Envelope.TIME_TO_LIVE.toSeconds());
        fields.put("nonce", envelope.nonce());
        try {
            return CANONICAL.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Text and numbers can always be written as JSON.", e);
        }
    }

    private String hmac(String body, long seq) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((keyVersion + "." + seq + ".").getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256.", e);
        }
    }
}
