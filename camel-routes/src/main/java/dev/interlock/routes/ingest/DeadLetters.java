package dev.interlock.routes.ingest;

/** Where what was turned away is kept. Called from several threads; must not throw for a letter it cannot keep. */
@FunctionalInterface
public interface DeadLetters {
    void add(RejectedInput letter);
}
