package dev.interlock.rules.rulebook.whynot;

import java.util.List;
import java.util.stream.Stream;

/**
 * One thing that was found about a rule, in a full sentence.
 *
 * @param because what it follows from, each a finding of its own; empty where nothing more is known
 */
public record Finding(Cause cause, String sentence, List<Finding> because) {
    public Finding {
        because = List.copyOf(because);
    }

    static Finding of(Cause cause, String sentence) {
        return new Finding(cause, sentence, List.of());
    }

    /** This one and everything that it follows from. */
    public Stream<Finding> all() {
        return Stream.concat(Stream.of(this), because.stream().flatMap(Finding::all));
    }
}
