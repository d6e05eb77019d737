package dev.interlock.routes.replay;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pairs what two rulebooks decided: the first of the one with the first of the other that says the same, and so on. */
record BacktestMatch(long same, List<BacktestChange> changes) {
    static BacktestMatch of(List<DecidedThing> before, List<DecidedThing> after, Optional<Instant> parted) {
        Map<String, Deque<DecidedThing>> open = new LinkedHashMap<>();
        before.forEach(thing ->
                open.computeIfAbsent(key(thing), none -> new ArrayDeque<>()).add(thing));
        List<BacktestChange> changes = new ArrayList<>();
        long same = 0;
        for (DecidedThing thing : after) {
            Optional<DecidedThing> match =
                    Optional.ofNullable(open.get(key(thing))).flatMap(known -> Optional.ofNullable(known.poll()));
            if (match.filter(known -> known.at().equals(thing.at())).isPresent()) {
                same++;
            } else {
                changes.add(change(match, Optional.of(thing), parted));
            }
        }
        open.values()
                .forEach(left ->
                        left.forEach(thing -> changes.add(change(Optional.of(thing), Optional.empty(), parted))));
        changes.sort(Comparator.comparing(BacktestMatch::at));
        return new BacktestMatch(same, changes);
    }

    private static String key(DecidedThing thing) {
        return thing.kind() + " " + thing.words();
    }

    private static BacktestChange change(
            Optional<DecidedThing> before, Optional<DecidedThing> after, Optional<Instant> parted) {
        BacktestChange change = new BacktestChange(before, after, true);
        boolean certain =
                parted.filter(moment -> latest(change).isAfter(moment)).isEmpty();
        return new BacktestChange(before, after, certain);
    }

    private static Instant at(BacktestChange change) {
        return change.before()
                .filter(before -> before.at().isBefore(change.thing().at()))
                .orElse(change.thing())
                .at();
    }

    private static Instant latest(BacktestChange change) {
        return change.before()
                .filter(before -> before.at().isAfter(change.thing().at()))
                .orElse(change.thing())
                .at();
    }
}
