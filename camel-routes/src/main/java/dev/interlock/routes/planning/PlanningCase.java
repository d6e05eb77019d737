package dev.interlock.routes.planning;

import dev.interlock.advisor.Clarification;
import dev.interlock.advisor.Finding;
import dev.interlock.rules.gate.Violation;
import dev.interlock.rules.incident.Escalation;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.ClarifyingTask;
import dev.interlock.rules.plan.Inverse;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

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
 * @param more a person said, or measurements showed, something that no question had in it yet
 */
public record PlanningCase(
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
        ClarifyingTask open,
        boolean more) {
    /** Who has to do the next step. */
    public enum Phase {
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

    /** The same change proposed again within this time is flapping. */
    static final Duration FLAPPING = Duration.ofSeconds(5);

    private static final int FINDINGS_KEPT = 40;
    private static final ClarifyingTask NOTHING = new ClarifyingTask("", "");

    public PlanningCase {
        holding = Set.copyOf(holding);
        findings = List.copyOf(findings);
        latest = List.copyOf(latest);
        violations = List.copyOf(violations);
        clarifications = List.copyOf(clarifications);
    }

    static PlanningCase on(Escalation escalation, Instant now) {
        return new PlanningCase(
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
                NOTHING,
                false);
    }

    public String incident() {
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

    /** The planner is asked once more, with all that is known by now. */
    PlanningCase nextRound(Instant now) {
        return asking(now, next -> {
            next.round++;
            next.more = false;
        });
    }

    /** The planner is asked about something new, so that what failed before does not count. */
    PlanningCase afresh(Instant now) {
        return asking(now, next -> {
            next.refusals = 0;
            next.replans = 0;
            next.violations = List.of();
        });
    }

    /** There is something that no question had in it yet. */
    PlanningCase toldMore() {
        return but(next -> next.more = true);
    }

    /** It is at its end, and something is left to be asked. */
    boolean mustGoOn() {
        return phase == Phase.OVER && more;
    }

    /** It goes on about more than it began with. */
    PlanningCase about(Escalation further) {
        return but(next -> next.escalation = further);
    }

    /** A plan was proposed; what becomes of it is the next step. */
    PlanningCase proposed(Plan proposal, Instant now) {
        return but(next -> {
            next.plan = proposal.id().toString();
            next.tasks = doings(proposal);
            next.proposedAt = now;
            next.latest = List.of();
        });
    }

    /** What it proposes is what was proposed a moment before. */
    boolean repeats(Plan proposal, Instant now) {
        return tasks.equals(doings(proposal)) && now.isBefore(proposedAt.plus(FLAPPING));
    }

    PlanningCase committed(int committed, Set<String> conditions, Instant now) {
        return in(Phase.PLANNED, now, next -> {
            next.refusals = 0;
            next.version = committed;
            next.holding = conditions;
            next.violations = List.of();
        });
    }

    PlanningCase refused(List<Violation> reasons, Instant now) {
        return asking(now, next -> {
            next.refusals++;
            next.violations = reasons;
        });
    }

    PlanningCase unclear(ClarifyingTask question, Instant now) {
        return in(Phase.UNCLEAR, now, next -> next.open = question);
    }

    /** A person answered, or, with an empty text, nobody did in time. */
    PlanningCase clarified(String answer, Instant now) {
        return asking(
                now,
                next -> next.clarifications = Stream.concat(
                                clarifications.stream(), Stream.of(new Clarification(open.question(), answer)))
                        .toList());
    }

    PlanningCase replanned(Instant now) {
        return asking(now, next -> {
            next.refusals = 0;
            next.replans++;
            next.violations = List.of();
        });
    }

    /** The latest plan is taken back by this one. */
    PlanningCase undoing(Plan undo, Instant now) {
        return in(Phase.UNDOING, now, next -> {
            next.plan = undo.id().toString();
            next.tasks = "";
            next.proposedAt = now;
        });
    }

    PlanningCase over(Instant now) {
        return in(Phase.OVER, now, next -> {});
    }

    PlanningCase found(List<Finding> more) {
        List<Finding> all = Stream.concat(findings.stream(), more.stream()).toList();
        return but(next -> {
            next.findings = all.subList(Math.max(0, all.size() - FINDINGS_KEPT), all.size());
            next.latest = more;
        });
    }

    private static String doings(Plan plan) {
        return plan.tasks().stream()
                .map(Task::action)
                .map(Object::toString)
                .sorted()
                .toList()
                .toString();
    }

    private PlanningCase asking(Instant now, Consumer<PlanningDraft> change) {
        return in(Phase.ASKED, now, change);
    }

    /** It comes into a phase now, and no question to a person is open any more unless the change opens one. */
    private PlanningCase in(Phase entered, Instant now, Consumer<PlanningDraft> change) {
        return but(next -> {
            next.phase = entered;
            next.since = now;
            next.open = NOTHING;
            change.accept(next);
        });
    }

    private PlanningCase but(Consumer<PlanningDraft> change) {
        PlanningDraft next = new PlanningDraft(this);
        change.accept(next);
        return next.made();
    }
}
