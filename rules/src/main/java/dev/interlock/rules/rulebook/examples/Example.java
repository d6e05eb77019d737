package dev.interlock.rules.rulebook.examples;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.fact.Moment;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A small story that makes a rule fire, or leaves it silent.
 *
 * @param plan judged by the safety gate after the last step
 */
record Example(
        String file, int line, String rule, boolean fires, String sentence, List<Step> steps, Optional<Plan> plan) {
    /** Every story begins here. */
    static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    /**
     * One moment of the story.
     *
     * @param late how far Interlock lags behind what has arrived
     * @param samples what is measured differently from now on, by device and metric; null for a metric that falls silent, a text for a label
     * @param jobs the whole queue from now on
     * @param attempt what became of every attempt that is under way
     * @param report the device about which a person reports something
     * @param words what they say of it
     * @param alerts all that other systems say fires from now on
     * @param senders who is to be heard from now on
     * @param modelPlan the actions of a planner's plan that is taken in for the first incident
     */
    record Step(
            Instant at,
            Duration late,
            Map<String, JsonNode> samples,
            Set<String> silentDevices,
            Optional<List<JsonNode>> jobs,
            String attempt,
            Optional<String> report,
            String words,
            Optional<List<JsonNode>> alerts,
            List<JsonNode> senders,
            List<Action> modelPlan) {
        Moment moment() {
            return new Moment(at, at.minus(late));
        }
    }

    ExampleResult result(String reason) {
        return new ExampleResult(file, line, rule, fires, sentence, reason);
    }
}
