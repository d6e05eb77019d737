package dev.interlock.routes.agents.replay;

import dev.interlock.routes.agents.envelope.Envelope;
import dev.interlock.routes.agents.envelope.Refusal;
import dev.interlock.routes.agents.envelope.Refusal.Reason;

/** What a refusal by memory says. */
final class Sentences {
    private Sentences() {}

    static Refusal of(Reason reason, Envelope envelope, SequenceWindow window) {
        return new Refusal(
                reason,
                switch (reason) {
                    case OLD_EPOCH ->
                        "The envelope is of epoch %d, and a controller of epoch %d has taken over. Stop the older controller."
                                .formatted(envelope.epoch(), window.epoch());
                    case OLD_SEQUENCE ->
                        "The envelope has number %d, too far behind %d. Send the task again."
                                .formatted(envelope.seq(), window.highest());
                    case CHANGED_TASK ->
                        "Task '%s' asked for something else before. Give the other task an id of its own."
                                .formatted(envelope.effect());
                    default ->
                        "The envelope with number %d and nonce %s came before. Look for who repeats it."
                                .formatted(envelope.seq(), envelope.nonce());
                });
    }
}
