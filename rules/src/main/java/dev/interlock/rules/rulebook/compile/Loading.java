package dev.interlock.rules.rulebook.compile;

import dev.interlock.rules.rulebook.source.RulebookFault;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What came of loading a rulebook. */
public sealed interface Loading {
    /** It can be used. */
    record Loaded(Rulebook rulebook) implements Loading {
        @Override
        public <R> R fold(Function<? super Rulebook, R> loaded, Function<? super List<RulebookFault>, R> rejected) {
            return loaded.apply(rulebook);
        }
    }

    /**
     * It cannot be used.
     *
     * @param faults every reason, by file and line; never empty
     */
    record Rejected(List<RulebookFault> faults) implements Loading {
        public Rejected {
            faults = List.copyOf(faults);
        }

        @Override
        public <R> R fold(Function<? super Rulebook, R> loaded, Function<? super List<RulebookFault>, R> rejected) {
            return rejected.apply(faults);
        }
    }

    <R> R fold(Function<? super Rulebook, R> loaded, Function<? super List<RulebookFault>, R> rejected);

    /** The rulebook; throws with every fault in its message where there is none. */
    default Rulebook orThrow() {
        return fold(Function.identity(), faults -> {
            throw new IllegalArgumentException(
                    faults.stream().map(RulebookFault::toString).collect(Collectors.joining("\n")));
        });
    }
}
