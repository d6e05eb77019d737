package dev.interlock.routes.agents;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An envelope with its signature.
 *
 * @param canonical the envelope as canonical JSON: the exact bytes that were signed
 * @param keyVersion which key signed it
 * @param hmac HMAC-SHA256 of key version, sequence and those bytes, in hexadecimal
 */
public record SealedEnvelope(String canonical, String keyVersion, String hmac, long seq) {
    /** The envelope as JSON; trust it only after {@link Seal#isWhole} vouched for it. */
    public JsonNode body() {
        return Seal.read(canonical);
    }
}
