package dev.interlock.routes.planning;

import dev.interlock.rules.gate.Violation;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** How a case goes on whose plan was refused, failed or did not end it: another question, until there were enough; then people have it. */
final class WayOn {
    /** How often a plan may fail, be useless or only look before a person has to take over. */
    private static final int MOST_REPLANS = 3;

    private static final int MOST_REFUSALS = 2;
    private static final int MOST_SAID = 3;

    private final Questions questions;
    private final Adoption adoption;
    private final CaseAlerts alerts;
    private final Instant now;

    WayOn(Questions questions, Adoption adoption, CaseAlerts alerts, Instant now) {
        this.questions = questions;
        this.adoption = adoption;
        this.alerts = alerts;
        this.now = now;
    }

    PlanningCase refused(PlanningCase planningCase, List<Violation> violations) {
        PlanningCase refused = planningCase.refused(violations, now);
        return refused.refusals() < MOST_REFUSALS
                ? questions.askAgain(refused)
                : fallBack(
                        refused,
                        "The safety gate refused %d plans in a row, the last because: %s"
                                .formatted(refused.refusals(), reasons(violations)));
    }

    private static String reasons(List<Violation> violations) {
        return violations.stream()
                .map(Violation::sentence)
                .distinct()
                .limit(MOST_SAID)
                .collect(Collectors.joining(" "));
    }

    PlanningCase replan(PlanningCase planningCase) {
        return planningCase.replans() < MOST_REPLANS
                ? questions.askAgain(planningCase.replanned(now))
                : fallBack(planningCase, "%d further plans did not end it.".formatted(MOST_REPLANS));
    }

    /** The rulebook is on the safe side, and a person is told why. */
    PlanningCase fallBack(PlanningCase planningCase, String reason) {
        adoption.fallBack(planningCase.escalation());
        alerts.urge(planningCase.escalation(), reason + alerts.said(planningCase.escalation()));
        return planningCase.over(now);
    }
}
