package dev.interlock.routes.agents.envelope;

import java.util.function.Function;

/** What came of opening a sealed envelope: the envelope, or why it stays closed. */
public sealed interface EnvelopeCheck {
    <R> R fold(Function<Envelope, R> opened, Function<Refusal, R> refused);

    /** It is whole, meant for the agent and fresh. */
    record Opened(Envelope envelope) implements EnvelopeCheck {
        @Override
        public <R> R fold(Function<Envelope, R> opened, Function<Refusal, R> refused) {
            return opened.apply(envelope);
        }
    }

    /** It is not to be acted on. */
    record Closed(Refusal refusal) implements EnvelopeCheck {
        @Override
        public <R> R fold(Function<Envelope, R> opened, Function<Refusal, R> refused) {
            return refused.apply(refusal);
        }
    }

    static EnvelopeCheck refused(Refusal.Reason reason, String sentence) {
        return new Closed(new Refusal(reason, sentence));
    }
}
