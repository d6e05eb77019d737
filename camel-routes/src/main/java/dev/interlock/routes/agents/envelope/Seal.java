package dev.interlock.routes.agents.envelope;

import dev.interlock.routes.agents.keys.EnvelopeKeys;
import dev.interlock.routes.agents.keys.KeyAnswer;
import dev.interlock.rules.plan.Agent;
import java.time.Instant;

/** Seals envelopes with HMAC-SHA256, and opens those that are whole, meant for the agent and fresh. Thread-safe. */
public final class Seal {
    private final EnvelopeKeys keys;

    public Seal(EnvelopeKeys keys) {
        this.keys = keys;
    }

    /** Signs with the newest key. */
    public SealedEnvelope seal(Envelope envelope) {
        String version = keys.current();
        SealedEnvelope unsigned = new SealedEnvelope(EnvelopeJson.write(envelope), version, "", envelope.seq());
        return keys.key(version, envelope.audience())
                .fold(
                        key -> new SealedEnvelope(
                                unsigned.canonical(), version, key.sign(unsigned.signed()), unsigned.seq()),
                        gone -> {
                            throw new IllegalStateException(
                                    "Key '%s' was taken back while it signed. Try again.".formatted(version));
                        });
    }

    /** Opens a message for an agent at {@code now}, or says what speaks against it. */
    public EnvelopeCheck open(byte[] message, Agent agent, Instant now) {
        return new EnvelopeVerifier(keys, agent, now).open(message);
    }

    /** Why a key verifies nothing. */
    static EnvelopeCheck refused(String version, KeyAnswer answer) {
        if (answer instanceof KeyAnswer.Revoked revoked) {
            return EnvelopeCheck.refused(
                    Refusal.Reason.REVOKED_KEY,
                    "Key '%s' was revoked at %s. Send the task again under a newer key."
                            .formatted(version, revoked.at()));
        }
        if (answer instanceof KeyAnswer.Retired retired) {
            return EnvelopeCheck.refused(
                    Refusal.Reason.RETIRED_KEY,
                    "Key '%s' was replaced at %s and its time of grace is over. Send the task again under a newer key."
                            .formatted(version, retired.since()));
        }
        return EnvelopeCheck.refused(
                Refusal.Reason.UNKNOWN_KEY,
                "There is no key '%s' in the agent's store. Export the keys to the agent again.".formatted(version));
    }
}
