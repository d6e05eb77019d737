package dev.interlock.scenarios.fleet;

import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.session.Conclusions;
import dev.interlock.rules.rulebook.session.Memory;
import dev.interlock.rules.rulebook.session.RulebookSession;
import dev.interlock.simulator.fleet.labelled.Episode;
import dev.interlock.simulator.fleet.labelled.LabelledFleet;
import dev.interlock.simulator.fleet.labelled.Truth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/**
 * Plays a fleet of which everything is known to a rulebook, and says how many of its alarms were right and what it did not find;
 * beside it the rules that a fleet would have without it, on the same data.
 */
public final class FleetQuality {
    private static final Set<Truth> NO_WORK = Set.of(Truth.IDLE, Truth.HELD, Truth.PARKED);
    private static final Set<AlarmKind> SAY_NO_WORK = Set.of(AlarmKind.IDLE, AlarmKind.IDLE_HELD, AlarmKind.PARKED);

    private final LabelledFleet fleet;
    private final List<Episode> truth;
    private final List<NaiveIdle> naive = List.of(NaiveIdle.byUtilization(), NaiveIdle.byAnyCounter());
    private final Map<AlarmKind, List<Alarm>> alarms = new EnumMap<>(AlarmKind.class);
    private final Map<Condition, Alarm> open = new HashMap<>();
    private final Map<String, Integer> told = new HashMap<>();

    private FleetQuality(LabelledFleet fleet) {
        this.fleet = fleet;
        this.truth = fleet.truth();
    }

    /**
     * Plays the whole of it.
     *
     * @param progress told of each minute that is over
     */
    public static FleetScore of(LabelledFleet fleet, Rulebook rulebook, IntConsumer progress) {
        FleetQuality quality = new FleetQuality(fleet);
        try (RulebookSession session = RulebookSession.start(rulebook, fleet.inventory(), Memory.empty())) {
            for (int minute = 0; minute < fleet.minutes(); minute++) {
                quality.minute(session, minute);
                progress.accept(minute);
            }
        }
        return new FleetScore(quality.scores(), quality.told);
    }

    private void minute(RulebookSession session, int minute) {
        List<Sample> samples = fleet.samples(minute);
        naive.forEach(rule -> rule.see(samples, minute));
        Instant now = fleet.at(minute);
        Conclusions conclusions = session.observe(samples, Optional.empty(), now);
        conclusions.raised().forEach(raised -> AlarmKind.of(raised.name())
                .ifPresent(kind -> open.put(
                        raised,
                        new Alarm(raised.name(), raised.device(), raised.domain(), minute, Integer.MAX_VALUE))));
        conclusions.cleared().forEach(cleared -> end(cleared, minute));
        // whoever is told knows at once
        for (Attempt attempt : conclusions.started()) {
            told.merge(attempt.condition(), 1, Integer::sum);
            session.report(attempt.id(), Attempt.State.RUNNING, now);
            session.report(attempt.id(), Attempt.State.DONE, now);
        }
    }

    private void end(Condition cleared, int minute) {
        Alarm alarm = open.remove(cleared);
        if (alarm != null) {
            AlarmKind.of(cleared.name()).ifPresent(kind -> alarms(kind).add(alarm.until(minute)));
        }
    }

    private List<Alarm> alarms(AlarmKind kind) {
        return alarms.computeIfAbsent(kind, each -> new ArrayList<>());
    }

    private List<AlarmScore> scores() {
        List.copyOf(open.keySet()).forEach(held -> end(held, fleet.minutes()));
        List<AlarmScore> scores = new ArrayList<>();
        for (AlarmKind kind : AlarmKind.values()) {
            scores.add(AlarmScore.of(
                    kind.title(), kind.minutes(), alarms(kind), episodes(kind::isTrueBy), episodes(kind::isExcusedBy)));
        }
        List<Alarm> ours =
                SAY_NO_WORK.stream().flatMap(kind -> alarms(kind).stream()).toList();
        int least = AlarmKind.PARKED.minutes();
        scores.add(AlarmScore.of("no work, all three", least, ours, episodes(NO_WORK::contains), List.of()));
        naive.forEach(rule ->
                scores.add(AlarmScore.of(rule.name(), least, rule.alarms(), episodes(NO_WORK::contains), List.of())));
        return scores;
    }

    private List<Episode> episodes(Predicate<Truth> which) {
        return truth.stream().filter(episode -> which.test(episode.truth())).toList();
    }
}
