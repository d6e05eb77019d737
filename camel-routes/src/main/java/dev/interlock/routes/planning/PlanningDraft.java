package dev.interlock.routes.planning;

import dev.interlock.advisor.Clarification;
import dev.interlock.advisor.Finding;
import dev.interlock.rules.gate.Violation;
import dev.interlock.rules.incident.Escalation;
import dev.interlock.rules.plan.ClarifyingTask;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The next step of a {@link PlanningCase} while it is being made: what is not changed stays. */
final class PlanningDraft {
    Escalation escalation;
    PlanningCase.Phase phase;
    int round;
    Instant since;
    int refusals;
    int replans;
    int version;
    String plan;
    String tasks;
    Instant proposedAt;
    Set<String> holding;
    List<Finding> findings;
    List<Finding> latest;
    List<Violation> violations;
    List<Clarification> clarifications;
    ClarifyingTask open;
    boolean more;

    PlanningDraft(PlanningCase before) {
        escalation = before.escalation();
        phase = before.phase();
        round = before.round();
        since = before.since();
        refusals = before.refusals();
        replans = before.replans();
        version = before.version();
        plan = before.plan();
        tasks = before.tasks();
        proposedAt = before.proposedAt();
        holding = before.holding();
        findings = before.findings();
        latest = before.latest();
        violations = before.violations();
        clarifications = before.clarifications();
        open = before.open();
        more = before.more();
    }

    PlanningCase made() {
        return new PlanningCase(
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
                findings,
                latest,
                violations,
                clarifications,
                open,
                more);
    }
}
