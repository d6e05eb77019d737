package dev.interlock.routes.planning;

import dev.interlock.routes.audit.entry.ClarificationEntry;
import dev.interlock.routes.trail.TurnRecord;
import dev.interlock.rules.plan.ClarifyingTask;
import java.time.Instant;

/** What the planner asks people, until one answers or the time for it is over. */
final class QuestionsToPeople {
    private static final int MOST_CLARIFICATIONS = 3;

    private final TurnRecord record;
    private final Questions questions;
    private final WayOn wayOn;
    private final CaseAlerts alerts;
    private final Instant now;

    QuestionsToPeople(TurnRecord record, Questions questions, WayOn wayOn, CaseAlerts alerts, Instant now) {
        this.record = record;
        this.questions = questions;
        this.wayOn = wayOn;
        this.alerts = alerts;
        this.now = now;
    }

    PlanningCase asked(PlanningCase planningCase, ClarifyingTask question) {
        if (planningCase.clarifications().size() >= MOST_CLARIFICATIONS) {
            return wayOn.fallBack(planningCase, "The planner asks one question after the other and makes no plan.");
        }
        PlanningCase unclear = planningCase.unclear(question, now);
        record.clarification(unclear.escalation(), question, ClarificationEntry.Change.ASKED, null);
        alerts.warn(
                planningCase.escalation(),
                "The planner asks: %s Answer with 'interlock answer %s \"...\"'."
                        .formatted(question.question(), planningCase.incident()));
        return unclear;
    }

    boolean isExpired(PlanningCase planningCase) {
        return !now.isBefore(planningCase.since().plus(questions.patience()));
    }

    /** @param answer empty where nobody gave one in time, so that the planner has to do without */
    PlanningCase closed(PlanningCase planningCase, String answer) {
        boolean expired = answer.isEmpty();
        record.clarification(
                planningCase.escalation(),
                planningCase.open(),
                expired ? ClarificationEntry.Change.EXPIRED : ClarificationEntry.Change.ANSWERED,
                expired ? null : answer);
        return questions.askAgain(planningCase.clarified(answer, now));
    }
}
