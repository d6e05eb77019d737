package dev.interlock.routes.audit.chain;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/**
 * The chain's head as it was at some time, written outside the database.
 *
 * @param seq how many entries there were
 * @param hash the hash of the last one
 * @param at when, by the audit's clock, ISO 8601
 * @param keyId the key that signed this line
 * @param hmac the signature
 */
public record Anchor(
        long seq,
        String hash,
        String at,
        @JsonProperty("key_id") String keyId,
        String hmac) {
    private static final String FORMAT = "interlock-anchor-1";

    static Anchor sign(Head head, String at, KeyRing keys) {
        Anchor unsigned = new Anchor(head.seq(), head.hash(), at, keys.current(), "");
        return new Anchor(
                head.seq(),
                head.hash(),
                at,
                unsigned.keyId,
                unsigned.computed(keys).orElseThrow());
    }

    boolean genuine(KeyRing keys) {
        return computed(keys).filter(hmac::equals).isPresent();
    }

    private Optional<String> computed(KeyRing keys) {
        Canonical canonical = new Canonical()
                .part(FORMAT)
                .part(KeyRing.ALGORITHM)
                .part(keyId)
                .part(seq)
                .part(hash)
                .part(at);
        return keys.sign(keyId, canonical.bytes());
    }
}
