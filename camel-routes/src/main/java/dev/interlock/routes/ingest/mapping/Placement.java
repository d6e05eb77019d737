package dev.interlock.routes.ingest.mapping;

import java.util.function.Function;

/** What the mapping makes of a series. */
public sealed interface Placement {
    /** It has a place. */
    record Placed(Target target) implements Placement {
        @Override
        public <R> R fold(Function<Target, R> placed, Function<String, R> nowhere, R ignored) {
            return placed.apply(target);
        }
    }

    /** It has none; {@code why} is a sentence. */
    record Nowhere(String why) implements Placement {
        @Override
        public <R> R fold(Function<Target, R> placed, Function<String, R> nowhere, R ignored) {
            return nowhere.apply(why);
        }
    }

    /** The mapping says that nobody needs it. */
    record Ignored() implements Placement {
        @Override
        public <R> R fold(Function<Target, R> placed, Function<String, R> nowhere, R ignored) {
            return ignored;
        }
    }

    <R> R fold(Function<Target, R> placed, Function<String, R> nowhere, R ignored);
}
