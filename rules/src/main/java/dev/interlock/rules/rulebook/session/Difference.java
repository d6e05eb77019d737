package dev.interlock.rules.rulebook.session;

import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Incident;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a turn changed, found by comparing what was known before and after it. */
final class Difference {
    private final Stated before;
    private final Stated after;
    private final Map<String, Incident> incidents;
    private final Map<String, Attempt> attempts;

    Difference(Stated before, Stated after) {
        this.before = before;
        this.after = after;
        this.incidents = byId(before.incidents(), Incident::id);
        this.attempts = byId(before.attempts(), Attempt::id);
    }

    Conclusions conclusions(
            long at,
            List<Firing> firings,
            List<Condition> held,
            List<Condition> hold,
            List<Firing> shadows,
            List<Quarantined> quarantined) {
        return new Conclusions(
                at,
                firings,
                without(hold, held),
                without(held, hold),
                incidents(now -> !incidents.containsKey(now.id())),
                incidents(now -> became(now, Incident.State.QUIET)),
                incidents(this::cameBack),
                incidents(now -> became(now, Incident.State.CLOSED)),
                attempts(now -> !attempts.containsKey(now.id())),
                attempts(this::settled),
                without(after.escalations(), before.escalations()),
                List.copyOf(shadows),
                List.copyOf(quarantined),
                Optional.empty());
    }

    /** What is in the first and not in the second, in the order of the first. */
    static <T> List<T> without(List<T> first, List<T> second) {
        Set<T> known = new HashSet<>(second);
        return first.stream().filter(each -> !known.contains(each)).toList();
    }

    private List<Incident> incidents(Predicate<Incident> wanted) {
        return after.incidents().stream().filter(wanted).toList();
    }

    private List<Attempt> attempts(Predicate<Attempt> wanted) {
        return after.attempts().stream().filter(wanted).toList();
    }

    private boolean became(Incident now, Incident.State state) {
        Incident then = incidents.get(now.id());
        return now.state() == state && (then == null || then.state() != state);
    }

    private boolean cameBack(Incident now) {
        Incident then = incidents.get(now.id());
        return then != null
                && (now.recurrences() > then.recurrences()
                        || (then.state() == Incident.State.QUIET && now.state() == Incident.State.OPEN));
    }

    private boolean settled(Attempt now) {
        Attempt then = attempts.get(now.id());
        return now.state().proved() && (then == null || then.state() != now.state());
    }

    private static <T> Map<String, T> byId(List<T> facts, Function<T, String> id) {
        return facts.stream().collect(Collectors.toMap(id, Objects::requireNonNull, (first, second) -> second));
    }
}
