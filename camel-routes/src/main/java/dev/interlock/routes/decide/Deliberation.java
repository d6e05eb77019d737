package dev.interlock.routes.decide;

import dev.interlock.advisor.Clarification;
import dev.interlock.advisor.Finding;
import dev.interlock.rules.gate.Violation;
import dev.interlock.rules.incident.Escalation;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.ClarifyingTask;
import dev.interlock.rules.plan.Inverse;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where an incident is between the controller, its planner and people. Immutable: each step makes the next one.
 *
 * @param round of the latest question; an answer to an earlier one counts for nothing
 * @param since when it came into its phase
 * @param refusals of the safety gate in a row
 * @param replans after plans that failed, were useless or only looked
 * @param version the {@code plan_version} of the latest plan that was committed; 0 before the first
 * @param plan the id of the latest plan that was proposed, or an empty text
 * @param tasks what that plan does, in words that are equal for equal tasks
 * @param proposedAt when it was proposed
 * @param holding the conditions of the domain when it was committed
 * @param findings what tasks found, did or failed at, oldest first
 * @param latest those of the latest plan alone
 * @param violations why the gate refused the latest plan
 * @param open the question that a person has yet to answer; only while {@link Phase#UNCLEAR}
 */
record Deliberation(
        Escalation escalation,
        Phase phase,
        int round,
        Instant since,
        int refusals,
        int replans,
        int version,
        String plan,
        String tasks,
        Instant proposedAt,
        Set<String> holding,
        List<Finding> findings,
        List<Finding> latest,
        List<Violation> violations,
        List<Clarification> clarifications,
        ClarifyingTask open) {
    /** Who has to do the next step. */
    enum Phase {
        /** The planner. */
        ASKED,
        /** A person has to answer a question of the planner's. */
        UNCLEAR,
        /** The agents, a person who confirms, or telemetry that proves the effect. */
        PLANNED,
        /** A plan is being taken back because it made things worse. */
        UNDOING,
        /** Nobody: it came to an end, one way or the other. */
        OVER
    }

    private static final int FINDINGS_KEPT = 40;
    private static final ClarifyingTask NOTHING = new ClarifyingTask("", "");

    Deliberation {
        holding = Set.copyOf(holding);
        findings = List.copyOf(findings);
        latest = List.copyOf(latest);
        violations = List.copyOf(violations);
        clarifications = List.copyOf(clarifications);
    }

    static Deliberation on(Escalation escalation, Instant now) {
        return new Deliberation(
                escalation,
                Phase.ASKED,
                1,
                now,
                0,
                0,
                0,
                "",
                "",
                Instant.EPOCH,
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                NOTHING);
    }

    String incident() {
        return escalation.incident();
    }

    /** It waits for the planner's answer to this round. */
    boolean awaits(int answered) {
        return phase == Phase.ASKED && round == answered;
    }

    /** A plan of this round was committed and has not come to its end. */
    boolean hasCommitted(int answered) {
        return phase == Phase.PLANNED && round == answered;
    }

    boolean isUnclear() {
        return phase == Phase.UNCLEAR;
    }

    /** What would take the latest plan back, the last change first. */
    List<Action> inverses() {
        List<Action> inverses = new ArrayList<>();
        for (Finding finding : latest) {
            if (finding.ok() && finding.out().get("before") instanceof Map<?, ?> before) {
                Inverse.of(finding.action(), before).ifPresent(inverse -> inverses.add(0, inverse));
            }
        }
        return inverses;
    }

    boolean isAbout(Plan other) {
        return plan.equals(other.id().toString());
    }

    /** The planner is asked once more. */
    Deliberation nextRound(Instant now) {
        return with(Phase.ASKED, round + 1, now, refusals, replans, version, violations, clarifications, NOTHING);
    }

    /** It goes on about more than it began with. */
    Deliberation about(Escalation more) {
        return new Deliberation(
                more,
                phase,
                round,
                since,
                refusals,
                replans,
                version,
                plan,
                tasks,
                proposedAt,
                holding,
                findings,
                latest,
                violations,
                clarifications,
                open);
    }

    /** A plan was proposed; what becomes of it is the next step. */
    Deliberation proposed(Plan next, Instant now) {
        return new Deliberation(
                escalation,
                phase,
                round,
                since,
                refusals,
                replans,
                version,
                next.id().toString(),
                doings(next),
                now,
                holding,
                findings,
                List.of(),
                violations,
                clarifications,
                open);
    }

    /** What it proposes is what was proposed a moment before. */
    boolean repeats(Plan next, Instant now) {
        return tasks.equals(doings(next)) && now.isBefore(proposedAt.plus(Counsel.FLAPPING));
    }

    Deliberation committed(int committed, Set<String> conditions, Instant now) {
        return new Deliberation(
                escalation,
                Phase.PLANNED,
                round,
                now,
                0,
                replans,
                committed,
                plan,
                tasks,
                proposedAt,
                conditions,
                findings,
                latest,
                List.of(),
                clarifications,
                NOTHING);
    }

    Deliberation refused(List<Violation> reasons, Instant now) {
        return with(Phase.ASKED, round, now, refusals + 1, replans, version, reasons, clarifications, NOTHING);
    }

    Deliberation unclear(ClarifyingTask question, Instant now) {
        return with(Phase.UNCLEAR, round, now, refusals, replans, version, violations, clarifications, question);
    }

    /** A person answered, or, with an empty text, nobody did in time. */
    Deliberation clarified(String answer, Instant now) {
        List<Clarification> more = new ArrayList<>(clarifications);
        more.add(new Clarification(open.question(), answer));
        return with(Phase.ASKED, round, now, refusals, replans, version, violations, more, NOTHING);
    }

    Deliberation replanned(Instant now) {
        return with(Phase.ASKED, round, now, 0, replans + 1, version, List.of(), clarifications, NOTHING);
    }

    /** The latest plan is taken back by this one. */
    Deliberation undoing(Plan undo, Instant now) {
        return new Deliberation(
                escalation,
                Phase.UNDOING,
                round,
                now,
                refusals,
                replans,
                version,
                undo.id().toString(),
                "",
                now,
                holding,
                findings,
                latest,
                violations,
                clarifications,
                NOTHING);
    }

    Deliberation over(Instant now) {
        return with(Phase.OVER, round, now, refusals, replans, version, violations, clarifications, NOTHING);
    }

    Deliberation found(List<Finding> more) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(more);
        return new Deliberation(
                escalation,
                phase,
                round,
                since,
                refusals,
                replans,
                version,
                plan,
                tasks,
                proposedAt,
                holding,
                all.subList(Math.max(0, all.size() - FINDINGS_KEPT), all.size()),
                more,
                violations,
                clarifications,
                open);
    }

    private static String doings(Plan plan) {
        return plan.tasks().stream()
                .map(Task::action)
                .map(Object::toString)
                .sorted()
                .toList()
                .toString();
    }

    private Deliberation with(
            Phase next,
            int nextRound,
            Instant now,
            int nextRefusals,
            int nextReplans,
            int nextVersion,
            List<Violation> nextViolations,
            List<Clarification> nextClarifications,
            ClarifyingTask nextOpen) {
        return new Deliberation(
                escalation,
                next,
                nextRound,
                now,
                nextRefusals,
                nextReplans,
                nextVersion,
                plan,
                tasks,
                proposedAt,
                holding,
                findings,
                latest,
                nextViolations,
                nextClarifications,
                nextOpen);
    }
}
