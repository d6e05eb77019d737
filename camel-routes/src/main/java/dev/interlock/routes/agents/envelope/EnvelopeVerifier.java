package dev.interlock.routes.agents.envelope;

import dev.interlock.routes.agents.envelope.Refusal.Reason;
import dev.interlock.routes.agents.keys.AgentKey;
import dev.interlock.routes.agents.keys.EnvelopeKeys;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.contract.StrictJson;
import dev.interlock.rules.plan.Agent;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;

/**
 * The checks of one message, in order: its form, whom it is for, its signature, its time. The first that fails is the
 * answer; nothing in the message is believed before the signature fits.
 *
 * @param now by the agent's clock
 */
record EnvelopeVerifier(EnvelopeKeys keys, Agent agent, Instant now) {
    /** Beyond any envelope of the catalogue. */
    private static final int MOST_BYTES = 65_536;

    EnvelopeCheck open(byte[] message) {
        if (message.length > MOST_BYTES) {
            return EnvelopeCheck.refused(
                    Reason.MALFORMED, "The message has %d bytes, more than %d.".formatted(message.length, MOST_BYTES));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(message))
                    .toString();
            return StrictJson.parse(text)
                    .fold(node -> wellFormed(text, SealedEnvelope.read(node)), EnvelopeVerifier::malformed);
        } catch (CharacterCodingException notUtf8) {
            return EnvelopeCheck.refused(
                    Reason.MALFORMED, "The message is not UTF-8. Send what the controller sealed.");
        }
    }

    private static EnvelopeCheck malformed(List<String> reasons) {
        String sentence = String.join(" ", reasons);
        Reason reason = sentence.contains("Duplicate field") ? Reason.REPEATED_KEY : Reason.MALFORMED;
        return new EnvelopeCheck.Closed(new Refusal(reason, sentence));
    }

    private EnvelopeCheck wellFormed(String text, Parsed<SealedEnvelope> parts) {
        return parts.fold(
                letter -> StrictJson.parse(letter.canonical())
                        .then(node -> EnvelopeJson.read(node, letter.seq()))
                        .fold(envelope -> canonical(text, letter, envelope), EnvelopeVerifier::fields),
                EnvelopeVerifier::fields);
    }

    private static EnvelopeCheck fields(List<String> reasons) {
        return new EnvelopeCheck.Closed(new Refusal(Reason.FIELD, String.join(" ", reasons)));
    }

    private EnvelopeCheck canonical(String text, SealedEnvelope sealed, Envelope envelope) {
        boolean canonical = EnvelopeJson.write(envelope).equals(sealed.canonical())
                && sealed.toJson().equals(text);
        return canonical
                ? addressed(sealed, envelope)
                : EnvelopeCheck.refused(
                        Reason.NOT_CANONICAL,
                        "The message says the same in other bytes than a controller writes. Pass it on unchanged.");
    }

    private EnvelopeCheck addressed(SealedEnvelope sealed, Envelope envelope) {
        if (envelope.audience() != agent) {
            return EnvelopeCheck.refused(
                    Reason.WRONG_AGENT,
                    "The envelope is for %s, not for %s. Check the agents' endpoints."
                            .formatted(envelope.audience().contractName(), agent.contractName()));
        }
        return keys.key(sealed.keyVersion(), agent)
                .fold(key -> signed(sealed, envelope, key), answer -> Seal.refused(sealed.keyVersion(), answer));
    }

    private EnvelopeCheck signed(SealedEnvelope sealed, Envelope envelope, AgentKey key) {
        byte[] expected = key.sign(sealed.signed()).getBytes(StandardCharsets.UTF_8);
        boolean whole = MessageDigest.isEqual(expected, sealed.hmac().getBytes(StandardCharsets.UTF_8));
        return whole
                ? timely(envelope)
                : EnvelopeCheck.refused(
                        Reason.FORGED,
                        "The envelope's signature does not fit. It was changed on its way, or signed with another key;"
                                + " send it again from the controller.");
    }

    private EnvelopeCheck timely(Envelope envelope) {
        if (now.isAfter(envelope.expiresAt())) {
            return untimely(Reason.EXPIRED, "expired at", envelope.expiresAt());
        }
        if (now.isBefore(envelope.timestamp().minus(envelope.skew()))) {
            return untimely(Reason.FUTURE, "was sealed at", envelope.timestamp());
        }
        return new EnvelopeCheck.Opened(envelope);
    }

    private EnvelopeCheck untimely(Reason reason, String what, Instant then) {
        return EnvelopeCheck.refused(
                reason,
                "The envelope %s %s, and it is %s here. Compare the clocks of controller and agent."
                        .formatted(what, then, now));
    }
}
