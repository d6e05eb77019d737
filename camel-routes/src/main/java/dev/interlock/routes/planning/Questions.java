package dev.interlock.routes.planning;

import dev.interlock.advisor.Question;
import dev.interlock.routes.plans.RulesInUse;
import dev.interlock.rules.incident.Escalation;
import dev.interlock.rules.incident.Incident;
import dev.interlock.rules.incident.Report;
import dev.interlock.rules.rulebook.session.RulebookSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Puts questions to the planner, with all that is known of their incidents. */
public final class Questions {
    private final RulesInUse rules;
    private final PlanningState state;
    private final Consumer<Question> planner;
    private final Instant now;

    public Questions(RulesInUse rules, PlanningState state, Consumer<Question> planner, Instant now) {
        this.rules = rules;
        this.state = state;
        this.planner = planner;
        this.now = now;
    }

    /** How long a question to a person waits before the planner must do without the answer. */
    Duration patience() {
        return state.asking().clarification();
    }

    PlanningCase askAgain(PlanningCase planningCase) {
        return ask(planningCase.nextRound(now));
    }

    PlanningCase ask(PlanningCase planningCase) {
        Escalation escalation = planningCase.escalation();
        planner.accept(new Question(
                escalation,
                planningCase.round(),
                planningCase.version() + 1,
                rules.session().incidents().stream()
                        .filter(incident -> incident.id().equals(escalation.incident()))
                        .toList(),
                rules.session().conditionsOf(escalation.domain()),
                rules.session().attemptsOf(escalation.incident()),
                rules.session().facts(),
                texts(rules.session().reportsOf(escalation.domain())),
                state.alerts().in(escalation.domain()),
                planningCase.findings(),
                planningCase.violations(),
                planningCase.clarifications(),
                now));
        return planningCase;
    }

    /** Asks, when it is time, whether anything should be done at the site at all, with everything that is open. */
    void review() {
        if (state.reviews().isDue(now)) {
            state.reviews().asked(now);
            planner.accept(
                    site(Escalation.review(RulebookSession.site(rules.session().inventory()), now.toEpochMilli())));
        }
    }

    private Question site(Escalation review) {
        RulebookSession session = rules.session();
        Set<String> open = session.incidents().stream().map(Incident::id).collect(Collectors.toSet());
        return new Question(
                review,
                1,
                1,
                List.copyOf(session.incidents()),
                List.copyOf(session.conditions()),
                session.attempts().stream()
                        .filter(attempt -> open.contains(attempt.incident()))
                        .toList(),
                session.facts(),
                texts(session.reports()),
                state.alerts().firing(),
                List.of(),
                List.of(),
                List.of(),
                now);
    }

    private static List<String> texts(List<Report> reports) {
        return reports.stream().map(Report::text).distinct().toList();
    }
}
