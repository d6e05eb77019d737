package dev.interlock.rules.contract;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What came of reading something from outside: the value, or every reason why there is none. */
public sealed interface Parsed<T> {
    /** It was read. */
    record Ok<T>(T value) implements Parsed<T> {
        @Override
        public <R> R fold(Function<? super T, ? extends R> ok, Function<? super List<String>, ? extends R> refused) {
            return ok.apply(value);
        }
    }

    /**
     * It was not read.
     *
     * @param objections each names a field and what to do about it; never empty
     */
    record Refused<T>(List<InputObjection> objections) implements Parsed<T> {
        public Refused {
            objections = List.copyOf(objections);
        }

        /** For reasons that have no line: full sentences. */
        public Refused(Collection<String> reasons) {
            this(reasons.stream().map(InputObjection::of).toList());
        }

        @Override
        public List<InputObjection> objections() {
            return objections;
        }

        @Override
        public <R> R fold(Function<? super T, ? extends R> ok, Function<? super List<String>, ? extends R> refused) {
            return refused.apply(
                    objections.stream().map(InputObjection::sentence).toList());
        }
    }

    <R> R fold(Function<? super T, ? extends R> ok, Function<? super List<String>, ? extends R> refused);

    static <T> Parsed<T> ok(T value) {
        return new Ok<>(value);
    }

    static <T> Parsed<T> refused(String reason) {
        return refused(0, reason);
    }

    /** Refused for what stands on this line, from 1; 0 where no line is known. */
    static <T> Parsed<T> refused(int line, String reason) {
        return new Refused<>(List.of(new InputObjection(line, reason)));
    }

    default Optional<T> toOptional() {
        return fold(Optional::of, reasons -> Optional.empty());
    }

    /** Every reason why not; empty where there is a value. */
    default List<String> reasons() {
        return fold(value -> List.of(), reasons -> reasons);
    }

    /** The same with their lines; empty where there is a value. */
    default List<InputObjection> objections() {
        return List.of();
    }

    /** Reads on: what {@code next} makes of the value, or the same reasons. */
    default <R> Parsed<R> then(Function<? super T, Parsed<R>> next) {
        return fold(next, reasons -> new Refused<>(objections()));
    }

    /** The value; throws with every reason in its message where there is none. */
    default T orThrow() {
        return fold(Function.identity(), reasons -> {
            throw new IllegalArgumentException(String.join(" ", reasons));
        });
    }
}
