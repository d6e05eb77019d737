package dev.interlock.routes.dispatch;

/**
 * An envelope with its signature.
 *
 * @param body the envelope as canonical JSON: the exact bytes that were signed
 * @param keyVersion which key signed it
 * @param hmac HMAC-SHA256 of key version, sequence and body, in hexadecimal
 */
public record SealedEnvelope(String body, int keyVersion, String hmac, long seq) {}
