package dev.interlock.scenarios.report;

import dev.interlock.routes.audit.entry.OutcomeEntry;
import dev.interlock.routes.audit.entry.PlanEntry;
import dev.interlock.rules.incident.Attempt.State;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.scenarios.score.PlannedTask;
import dev.interlock.scenarios.score.TaskCount;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of one plan.
 *
 * @param states the states it came into, oldest first
 * @param outcomes what agents answered of its tasks, oldest first
 */
record PlanTrail(List<PlanEntry> states, List<PlannedTask> tasks, List<OutcomeEntry> outcomes) {
    private static final Set<State> PASSED = EnumSet.of(State.WAITING, State.WITHHELD, State.RUNNING);
    private static final Set<State> DEVIATED = EnumSet.of(State.REFUSED, State.FAILED, State.USELESS);

    String id() {
        return states.get(0).planId();
    }

    Optional<String> incident() {
        return Optional.ofNullable(states.get(0).origin().incident());
    }

    /** What its incident is about; empty for a plan of no incident. */
    String domain() {
        return incident().map(incident -> incident.replaceFirst("@[^@]*$", "")).orElse("");
    }

    boolean wasRefused() {
        return first(EnumSet.of(State.REFUSED)).isPresent();
    }

    Instant proposedAt() {
        return states.get(0).origin().at();
    }

    boolean isOfAModel() {
        return states.get(0).origin().decisionTag() == DecisionTag.LLM_DECISION;
    }

    /** When the gate let it through, if it did. */
    Optional<Instant> passedAt() {
        return first(PASSED);
    }

    boolean wasSent() {
        return first(EnumSet.of(State.RUNNING)).isPresent();
    }

    /** When it was first seen that it goes wrong: it was refused, a task failed or was not answered, or it did not help. */
    Optional<Instant> deviatedAt() {
        Stream<Instant> failures = outcomes.stream()
                .filter(outcome -> outcome.status() != OutcomeEntry.Status.OK)
                .map(outcome -> outcome.origin().at());
        return Stream.concat(failures, first(DEVIATED).stream()).min(Comparator.naturalOrder());
    }

    TaskCount count() {
        return TaskCount.of(
                tasks,
                outcomes.stream()
                        .filter(outcome -> outcome.status() == OutcomeEntry.Status.OK)
                        .map(OutcomeEntry::taskId)
                        .collect(Collectors.toSet()));
    }

    private Optional<Instant> first(Collection<State> wanted) {
        return states.stream()
                .filter(entry -> wanted.contains(entry.state()))
                .map(entry -> entry.origin().at())
                .findFirst();
    }
}
