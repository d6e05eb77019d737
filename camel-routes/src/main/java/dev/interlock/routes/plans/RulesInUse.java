package dev.interlock.routes.plans;

import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Escalation;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.rulebook.session.RulebookSession;
import java.util.Optional;
import java.util.UUID;

/** The session that decides and the gate that judges by the same rulebook, until another takes their place. One thread. */
public final class RulesInUse {
    private final Judge judge;
    private RulebookSession session;

    public RulesInUse(RulebookSession session, Judge judge) {
        this.session = session;
        this.judge = judge;
    }

    public RulebookSession session() {
        return session;
    }

    public Judge judge() {
        return judge;
    }

    /** Goes on with a session of another rulebook or inventory, which knows all that this one does. */
    public void take(RulebookSession next) {
        judge.use(next.rulebook(), next.inventory());
        session.close();
        session = next;
    }

    /** Nothing is decided afterwards. */
    public void close() {
        session.close();
        judge.close();
    }

    public Situation situation() {
        return new Situation(
                session.facts(), session.attempts(), session.rulebook().hash());
    }

    /** The attempt that a plan carries out. */
    Optional<Attempt> attempt(Plan plan) {
        return session.attemptBy(plan.id()).filter(each -> each.incident().equals(plan.incident()));
    }

    /** The rules chose or know a plan of this id. */
    public boolean knows(UUID plan) {
        return session.attemptBy(plan).isPresent();
    }

    /** Nothing but people's words says that the plan is needed, and no measurement agrees by now. */
    boolean isOnWordsAlone(Plan plan) {
        return attempt(plan)
                .filter(attempt -> attempt.remedy().equals(Attempt.MODEL_PLAN))
                .filter(attempt -> Escalation.isReview(attempt.incident())
                        ? attempt.aims().isEmpty() && !session.reports().isEmpty()
                        : session.isWordsAlone(attempt.domain()))
                .isPresent();
    }
}
