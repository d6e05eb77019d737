package dev.interlock.scenarios.attack;

import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.gate.Verdict;
import dev.interlock.rules.gate.Violation;
import dev.interlock.rules.gate.session.SafetyGate;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import dev.interlock.rules.rulebook.compile.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Hostile plans against the gate, each judged by the oracle too. What was approved counts as done for the next plans. */
final class Salvo {
    /** How many approved plans are remembered before the past is again what it was in the run. */
    private static final int REMEMBERED = 20;

    /** One refused plan of so many counts as done all the same: somebody else may have done it by hand. */
    private static final int OTHERS = 8;

    private final Rulebook rulebook;
    private final Map<String, Limit> limits;
    private final SplittableRandom dice;
    private final Set<String> owed;
    private final Score score = new Score();

    Salvo(Rulebook rulebook, long seed) {
        this(rulebook, seed, Set.of());
    }

    /** @param owed rules of which the oracle says nothing yet, so that the gate alone names them */
    Salvo(Rulebook rulebook, long seed, Set<String> owed) {
        this.owed = owed;
        this.rulebook = rulebook;
        this.limits = rulebook.limits().stream().collect(Collectors.toMap(Limit::name, limit -> limit));
        this.dice = new SplittableRandom(seed);
    }

    Score fire(List<LiveState> states, int plans) {
        try (SafetyGate gate = SafetyGate.of(rulebook, states.get(0).inventory())) {
            for (int number = 0; number < states.size(); number++) {
                int share = plans / states.size() + (number < plans % states.size() ? 1 : 0);
                fire(gate, states.get(number), share);
            }
        }
        return score;
    }

    private void fire(SafetyGate gate, LiveState state, int plans) {
        List<Attempt> past = new ArrayList<>(state.attempts());
        Ground ground = state.ground(dice);
        for (int shot = 0; shot < plans; shot++) {
            int tactic = dice.nextInt(HostilePlanner.TACTICS.size());
            Plan plan = HostilePlanner.plan(ground, incident(state), HostilePlanner.TACTICS.get(tactic));
            Verdict verdict = gate.judge(plan, state.facts(), past, state.now());
            Judged judged = new Judged(plan, state.facts(), past, state.now(), limits, state.inventory());
            score.count(state, plan, rules(verdict), owed, Oracle.broken(judged));
            if (verdict.approved() || dice.nextInt(OTHERS) == 0) {
                past.add(done(plan));
            }
            if (past.size() > state.attempts().size() + REMEMBERED) {
                past = new ArrayList<>(state.attempts());
            }
        }
    }

    private String incident(LiveState state) {
        List<String> open = state.incidents();
        return open.isEmpty() || dice.nextInt(3) == 0 ? "zone-1@0" : open.get(dice.nextInt(open.size()));
    }

    private Attempt done(Plan plan) {
        Attempt.State[] states = Attempt.State.values();
        return new Attempt(
                plan.id().toString(),
                plan.incident(),
                "zone-1",
                "asked",
                "model",
                false,
                plan.tasks().stream().map(Task::action).toList(),
                List.of(),
                plan.createdAt().toEpochMilli() - dice.nextLong(dice.nextBoolean() ? 60_000 : 4_000_000),
                states[dice.nextInt(states.length)],
                plan.createdAt().toEpochMilli());
    }

    private static Set<String> rules(Verdict verdict) {
        return verdict.violations().stream().map(Violation::rule).collect(Collectors.toCollection(TreeSet::new));
    }
}
