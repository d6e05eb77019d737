package dev.interlock.routes.agents.keys;

import java.time.Instant;
import java.util.function.Function;

/** What is known of a version that an envelope names: its key, or why it verifies nothing. */
public sealed interface KeyAnswer {
    /** It verifies. */
    record Usable(AgentKey key) implements KeyAnswer {
        @Override
        public <R> R fold(Function<AgentKey, R> usable, Function<KeyAnswer, R> unusable) {
            return usable.apply(key);
        }
    }

    /** There is no such version here. */
    record Unknown() implements KeyAnswer {}

    /** It was replaced, and the time of grace is over. */
    record Retired(Instant since) implements KeyAnswer {}

    /** A person took it back. */
    record Revoked(Instant at) implements KeyAnswer {}

    default <R> R fold(Function<AgentKey, R> usable, Function<KeyAnswer, R> unusable) {
        return unusable.apply(this);
    }
}
