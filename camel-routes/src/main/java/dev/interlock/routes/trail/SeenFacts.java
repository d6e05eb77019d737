package dev.interlock.routes.trail;

import dev.interlock.rules.rulebook.whynot.SeenAgain.SeenFact;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads back what a rule saw when it fired. */
public final class SeenFacts {
    private SeenFacts() {}

    /**
     * The facts in the order in which the rule saw them.
     *
     * @param facts as a row of a firing has them
     * @param type finds the class of a fact by its simple name
     */
    public static List<SeenFact> read(String facts, Function<String, Optional<Class<?>>> type) {
        return FactJson.read(facts, type);
    }
}
