package dev.interlock.scenarios.sweep;

import dev.interlock.scenarios.bound.Hindsight;
import dev.interlock.scenarios.policy.OtherPolicies;
import dev.interlock.scenarios.policy.Policy;
import dev.interlock.scenarios.report.Figure;
import dev.interlock.scenarios.report.ScenarioReport;
import dev.interlock.scenarios.report.Tallies;
import dev.interlock.scenarios.score.Score;
import dev.interlock.scenarios.score.Scores;
import dev.interlock.simulator.Tally;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What came of one run, as its file keeps it.
 *
 * @param fingerprint of all that could change it
 * @param recovered it is a success, as scores have it
 * @param unmet what was not as its scenario expects
 * @param shortfall why it is no success, as a sentence; empty where it is one
 * @param scores by name; without those of which there is no figure
 * @param figures by policy and name; empty where its world counts none
 * @param bounds what nobody could have done better, by the names of figures and scores; empty where none is reckoned
 */
public record SweepResult(
        String id,
        String group,
        String scenario,
        long seed,
        double noise,
        Map<String, Double> limits,
        String fingerprint,
        boolean recovered,
        List<String> unmet,
        String shortfall,
        Map<String, Double> scores,
        Map<String, Map<String, Double>> figures,
        Map<String, Double> bounds) {
    static SweepResult of(
            SweepRun run,
            String fingerprint,
            ScenarioReport report,
            Optional<OtherPolicies> others,
            Optional<Hindsight> hindsight) {
        Scores scored = report.scores();
        return new SweepResult(
                run.id(),
                run.group(),
                report.scenario(),
                report.seed(),
                report.noise(),
                run.limits(),
                fingerprint,
                scored.success(),
                report.unmet(),
                scored.shortfall(),
                finite(Stream.of(Score.values()).toList(), score -> score.of(scored)),
                figures(report.tallies(), others),
                hindsight.map(SweepResult::bounds).orElse(Map.of()));
    }

    /** One that broke off. */
    static SweepResult broken(SweepRun run, RuntimeException failure) {
        return new SweepResult(
                run.id(),
                run.group(),
                run.scenario().heading().name(),
                run.scenario().heading().seed(),
                run.scenario().heading().noise().value(),
                run.limits(),
                "",
                false,
                List.of(),
                "The run broke off: %s".formatted(failure),
                Map.of(),
                Map.of(),
                Map.of());
    }

    /** Everything was as its scenario expects. */
    boolean met() {
        return unmet.isEmpty() && !isBroken();
    }

    boolean isBroken() {
        return scores.isEmpty();
    }

    double score(Score score) {
        return scores.getOrDefault(score.toString(), Double.NaN);
    }

    /** A figure under a policy; {@code NaN} where there is none. */
    double figure(Policy policy, String name) {
        return under(policy).getOrDefault(name, Double.NaN);
    }

    /** What nobody could have done better; {@code NaN} where that is not reckoned. */
    double bound(String name) {
        return bounds.getOrDefault(name, Double.NaN);
    }

    /** How it was under a policy; empty where it was not played under it. */
    Map<String, Double> under(Policy policy) {
        return figures.getOrDefault(policy.toString(), Map.of());
    }

    private static Map<String, Map<String, Double>> figures(Tallies tallies, Optional<OtherPolicies> others) {
        Map<String, Map<String, Double>> figures = new TreeMap<>();
        if (!tallies.equals(Tallies.NONE)) {
            figures.put(Policy.INTERLOCK.toString(), figures(tallies.controlled()));
            figures.put(Policy.THERMOSTAT.toString(), figures(tallies.thermostat()));
            figures.put(Policy.NOTHING.toString(), figures(tallies.uncontrolled()));
        }
        others.ifPresent(more -> {
            figures.put(Policy.FULL_COOLING.toString(), figures(more.fullCooling()));
            Map<String, Double> hostile = figures(more.hostile().tally());
            hostile.put(Score.UNSAFE_ACTIONS.toString(), (double) more.hostile().unsafe());
            figures.put(Policy.HOSTILE_PLANNER.toString(), hostile);
        });
        return figures;
    }

    private static Map<String, Double> bounds(Hindsight hindsight) {
        Map<String, Double> all = new TreeMap<>(Map.of(
                Figure.POWER_OVERHEAD.toString(),
                hindsight.powerOverhead(),
                Figure.OVER_BUDGET_MINUTES.toString(),
                hindsight.overBudgetMinutes(),
                Figure.JOB_MINUTES_LOST.toString(),
                hindsight.jobMinutesLost(),
                HindsightTable.AT_LOWEST_CAPS,
                hindsight.jobMinutesLostAtLowest(),
                Figure.MAKESPAN_MINUTES.toString(),
                hindsight.makespanMinutes(),
                Figure.MEAN_COMPLETION_MINUTES.toString(),
                hindsight.meanCompletionMinutes(),
                Score.SECONDS_TO_VERIFY.toString(),
                hindsight.repairSeconds()));
        all.values().removeIf(value -> !Double.isFinite(value));
        return all;
    }

    private static Map<String, Double> figures(Tally tally) {
        return finite(List.of(Figure.values()), figure -> figure.of(tally));
    }

    private static <T> Map<String, Double> finite(List<T> all, ToDoubleFunction<T> value) {
        Map<String, Double> finite = new TreeMap<>();
        for (T each : all) {
            if (Double.isFinite(value.applyAsDouble(each))) {
                finite.put(each.toString(), value.applyAsDouble(each));
            }
        }
        return finite;
    }
}
