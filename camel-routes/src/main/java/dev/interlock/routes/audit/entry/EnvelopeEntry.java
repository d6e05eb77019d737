package dev.interlock.routes.audit.entry;

import java.time.Instant;

/**
 * A task was signed and sent.
 *
 * @param envelopeSeq the sequence number in the envelope
 * @param hmac the envelope's signature
 */
@TableName("envelopes")
public record EnvelopeEntry(
        Origin origin,
        String planId,
        String taskId,
        String agent,
        String keyVersion,
        long envelopeSeq,
        String nonce,
        String hmac,
        Instant expiresAt)
        implements Entry {}
