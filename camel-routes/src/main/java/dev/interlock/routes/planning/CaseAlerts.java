package dev.interlock.routes.planning;

import dev.interlock.routes.plans.PlanLifecycle;
import dev.interlock.routes.plans.Plans;
import dev.interlock.routes.plans.RulesInUse;
import dev.interlock.routes.trail.DirectAlerts;
import dev.interlock.routes.trail.TurnRecord;
import dev.interlock.rules.alert.AlertSeverity;
import dev.interlock.rules.incident.Attempt.State;
import dev.interlock.rules.incident.Escalation;
import dev.interlock.rules.incident.Report;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/** What people are told of an incident that the rules cannot end. */
final class CaseAlerts {
    private static final String WARNING = "warning";
    private static final int MOST_SAID = 3;

    private final RulesInUse rules;
    private final PlanningState state;
    private final PlanLifecycle lifecycle;
    private final DirectAlerts people;
    private final Instant now;

    CaseAlerts(RulesInUse rules, PlanningState state, PlanLifecycle lifecycle, DirectAlerts people, Instant now) {
        this.rules = rules;
        this.state = state;
        this.lifecycle = lifecycle;
        this.people = people;
        this.now = now;
    }

    State warn(Escalation escalation, String message) {
        return tell(escalation, WARNING, message);
    }

    /** What went wrong, and what else there is to say of it. */
    State urge(Escalation escalation, String more) {
        return tell(escalation, TurnRecord.CRITICAL, "%s %s".formatted(escalation.reason(), more));
    }

    /** A planner did what none may. */
    State accuse(Escalation escalation, String message) {
        return tell(escalation, TurnRecord.CRITICAL, message);
    }

    /** What went wrong, as urgent as it is. */
    State pass(Escalation escalation, String more) {
        return tell(escalation, severity(escalation), escalation.reason() + more);
    }

    /** A gate that refuses the alert does not keep people from being told. */
    private State tell(Escalation escalation, String severity, String message) {
        State entered = lifecycle.propose(Plans.alert(escalation, severity, message, now), null);
        if (entered == State.REFUSED) {
            people.tell(severity, escalation.domain(), message, Optional.of(escalation.incident()));
        }
        return entered;
    }

    /** What people said of the domain and nobody said is done, as sentences with a blank before them. */
    String said(Escalation escalation) {
        return rules.session().reportsOf(escalation.domain()).stream()
                .sorted(Comparator.comparingLong(Report::at).reversed())
                .limit(MOST_SAID)
                .map(report -> " %s said: %s".formatted(report.by(), DirectAlerts.words(report)))
                .collect(Collectors.joining());
    }

    /** As urgent as the most urgent of the alerts that it is about; anything else is urgent. */
    private String severity(Escalation escalation) {
        boolean onlyWarned = escalation.isAlerted()
                && state.alerts().in(escalation.domain()).stream()
                        .noneMatch(alert -> alert.severity() == AlertSeverity.CRITICAL);
        return onlyWarned ? WARNING : TurnRecord.CRITICAL;
    }
}
