package dev.interlock.routes.decide;

import dev.interlock.advisor.Question;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.incident.Escalation;
import dev.interlock.rules.incident.Report;
import java.time.Duration;
import java.time.Instant;

/** Puts questions to the planner, with all that is known of their incidents. */
final class Questions {
    private final LoopState state;
    private final Outbox outbox;
    private final Instant now;

    Questions(LoopState state, Outbox outbox, Instant now) {
        this.state = state;
        this.outbox = outbox;
        this.now = now;
    }

    /** How long a question to a person waits before the planner must do without the answer. */
    Duration patience() {
        return state.asking().clarification();
    }

    Deliberation askAgain(Deliberation deliberation) {
        return ask(deliberation.nextRound(now));
    }

    Deliberation ask(Deliberation deliberation) {
        Escalation escalation = deliberation.escalation();
        outbox.ask(new Question(
                escalation,
                deliberation.round(),
                deliberation.version() + 1,
                state.session().conditions().stream()
                        .filter(condition -> condition.domain().equals(escalation.domain()))
                        .toList(),
                state.session().attempts().stream()
                        .filter(attempt -> attempt.incident().equals(escalation.incident()))
                        .toList(),
                state.session().facts(),
                state.session().reports().stream()
                        .filter(report -> report.domain().equals(escalation.domain()))
                        .map(Report::text)
                        .toList(),
                state.alerts().in(escalation.domain()),
                deliberation.findings(),
                deliberation.violations(),
                deliberation.clarifications(),
                now));
        return deliberation;
    }

    /** Asks, when it is time, whether anything should be done at all. */
    void review() {
        if (state.reviewIsDue(now)) {
            state.session()
                    .inventory()
                    .ofKind(DeviceKind.FACILITY)
                    .findFirst()
                    .ifPresent(facility ->
                            ask(Deliberation.on(Escalation.review(facility.id(), now.toEpochMilli()), now)));
        }
    }
}
