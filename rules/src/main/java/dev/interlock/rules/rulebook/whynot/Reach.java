package dev.interlock.rules.rulebook.whynot;

import dev.interlock.rules.rulebook.match.Bindings;
import dev.interlock.rules.rulebook.match.RulePart;
import java.util.List;
import java.util.Optional;

/**
 * How far a rule's conditions hold, one after the other.
 *
 * @param about for which device that was looked at
 * @param held how many hold together
 * @param failing the first that does not hold beside them; empty where all do
 * @param reached every way in which those before it hold
 */
record Reach(About about, int held, Optional<RulePart> failing, List<Bindings> reached) {
    /** Ways that are kept; among more of them the first stand for all. */
    private static final int WAYS = 2_000;

    static Reach of(List<RulePart> parts, About about, RulePart.Look look) {
        RulePart.Look near = new RulePart.Look(look.facts(), look.effort(), Optional.of(about));
        List<Bindings> reached = List.of(Bindings.NONE);
        for (int i = 0; i < parts.size(); i++) {
            RulePart part = parts.get(i);
            List<Bindings> next = reached.stream()
                    .flatMap(each -> part.matches(each, near).stream())
                    .limit(WAYS)
                    .toList();
            if (next.isEmpty()) {
                return new Reach(about, i, Optional.of(part), reached);
            }
            reached = next;
        }
        return new Reach(about, parts.size(), Optional.empty(), reached);
    }

    boolean isAll() {
        return failing.isEmpty();
    }
}
