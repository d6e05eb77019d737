package dev.interlock.routes.planning;

import dev.interlock.routes.plans.RulesInUse;
import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.incident.Attempt;
import java.util.Set;
import java.util.stream.Collectors;

/** What is measured where a case is at home. */
final class CaseConditions {
    private final RulesInUse rules;

    CaseConditions(RulesInUse rules) {
        this.rules = rules;
    }

    /** The names of the conditions that hold in its domain and do not rest on words. */
    Set<String> of(PlanningCase planningCase) {
        return rules.session().conditionsOf(planningCase.escalation().domain()).stream()
                .filter(condition -> !condition.isSaid())
                .map(Condition::name)
                .collect(Collectors.toSet());
    }

    /** Something holds that did not when its plan was committed. */
    boolean areWorse(PlanningCase planningCase) {
        return !planningCase.holding().containsAll(of(planningCase));
    }

    /** Part of what the attempt is meant to end still holds. */
    boolean areLeft(Attempt attempt) {
        return rules.session().conditionsOf(attempt.domain()).stream().anyMatch(attempt::answers);
    }

    /** A measurement explains what is said of the domain. */
    boolean areMeasured(String domain) {
        return rules.session().conditionsOf(domain).stream().anyMatch(each -> !each.isSaid());
    }
}
