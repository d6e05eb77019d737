package dev.interlock.rules.rulebook.whynot;

import java.util.List;
import java.util.stream.Stream;

/**
 * One thing that was found about a rule, in a full sentence.
 *
 * @param because what it follows from, each a finding of its own; empty where nothing more is known
 */
public record WhyNotFinding(Cause cause, String sentence, List<WhyNotFinding> because) {
    public WhyNotFinding {
        because = List.copyOf(because);
    }

    static WhyNotFinding of(Cause cause, String sentence) {
        return new WhyNotFinding(cause, sentence, List.of());
    }

    /** This one and everything that it follows from. */
    public Stream<WhyNotFinding> all() {
        return Stream.concat(Stream.of(this), because.stream().flatMap(WhyNotFinding::all));
    }
}
