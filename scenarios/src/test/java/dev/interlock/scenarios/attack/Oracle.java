package dev.interlock.scenarios.attack;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Judges plans without Drools. Written from what the rules promise, not from how they say it. */
final class Oracle {
    static final List<Promise> PROMISES = Stream.of(
                    CoolingPromises.ALL,
                    CapPromises.ALL,
                    MovePromises.ALL,
                    WorkPromises.ALL,
                    PlacingPromises.ALL,
                    SuspensionPromises.ALL,
                    DemandPromises.ALL,
                    TargetPromises.ALL,
                    BlastPromises.ALL,
                    ServicePromises.ALL,
                    DependencyPromises.ALL,
                    ShapePromises.ALL)
            .flatMap(List::stream)
            .toList();

    private Oracle() {}

    /** The rules whose promises the plan would break. */
    static Set<String> broken(Judged judged) {
        Set<String> rules = new TreeSet<>();
        PROMISES.stream()
                .filter(promise -> promise.broken().test(judged))
                .forEach(promise -> rules.add(promise.rule()));
        return rules;
    }
}
