package dev.interlock.scenarios.report;

import dev.interlock.rules.plan.ActionType;
import dev.interlock.scenarios.demand.DemandScore;
import java.util.List;
import java.util.Set;

/**
 * What must have come of a scenario at its end. What is left out may be anything.
 *
 * @param incidentsOpened at most so many incidents were opened
 * @param incidentsClosed at least so many incidents were verified closed
 * @param incidentsOpen at most so many are open at the end
 * @param maxInletCelsius no rack breathed warmer air
 * @param breakerTrips at most so many breakers opened
 * @param overBudgetMinutes the building drew more than it may for no longer
 * @param refusals at most so many plans were refused
 * @param pages at most so many alerts were critical
 * @param alerts at most so many alerts were sent, critical or not
 * @param actions each was carried out at least once
 * @param noActions nothing that changes anything was carried out
 * @param conditions each held at some time
 * @param noConditions none of these held at any time
 * @param firstActionWithinSeconds something that changes the world was carried out this soon after the first fault
 * @param demandMissed at most so many events of demand response were not met
 * @param toleranceExceededMinutes jobs were slower than they tolerate for no longer, all together
 * @param betterThanNobody figures that must be lower than without any controller
 */
public record Expectation(
        int incidentsOpened,
        int incidentsClosed,
        int incidentsOpen,
        double maxInletCelsius,
        int breakerTrips,
        double overBudgetMinutes,
        int refusals,
        int pages,
        int alerts,
        Set<ActionType> actions,
        boolean noActions,
        Set<String> conditions,
        Set<String> noConditions,
        double firstActionWithinSeconds,
        int demandMissed,
        double toleranceExceededMinutes,
        Set<Figure> betterThanNobody) {

    /** A scenario that only shows what happens. */
    public static final Expectation NOTHING = new Expectation(
            Integer.MAX_VALUE,
            0,
            Integer.MAX_VALUE,
            Double.POSITIVE_INFINITY,
            Integer.MAX_VALUE,
            Double.POSITIVE_INFINITY,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Set.of(),
            false,
            Set.of(),
            Set.of(),
            Double.POSITIVE_INFINITY,
            Integer.MAX_VALUE,
            Double.POSITIVE_INFINITY,
            Set.of());

    public Expectation {
        actions = Set.copyOf(actions);
        conditions = Set.copyOf(conditions);
        noConditions = Set.copyOf(noConditions);
        betterThanNobody = Set.copyOf(betterThanNobody);
    }

    /** What was not as expected, each as a sentence; empty where everything was. */
    public List<String> unmet(Course course, Tallies tallies, DemandScore demand) {
        Unmet unmet = new Unmet();
        unmet.atMost("incidents were opened", incidentsOpened, course.incidentsOpened());
        unmet.atLeast("incidents were closed", incidentsClosed, course.incidentsClosed());
        unmet.atMost("incidents are open at the end", incidentsOpen, course.incidentsOpen());
        unmet.atMost(
                "°C was the warmest inlet",
                maxInletCelsius,
                tallies.controlled().hottestInletCelsius());
        unmet.atMost("breakers tripped", breakerTrips, tallies.controlled().breakerTrips());
        unmet.atMost(
                "minutes were over the power budget",
                overBudgetMinutes,
                tallies.controlled().overBudgetMinutes());
        unmet.atMost("plans were refused", refusals, course.refusals());
        unmet.atMost("alerts were critical", pages, course.pages());
        unmet.atMost("alerts were sent", alerts, course.alerts());
        unmet.atMost("seconds passed before the first action", firstActionWithinSeconds, course.firstActionSeconds());
        unmet.atMost("events of demand response were missed", demandMissed, demand.missed());
        unmet.atMost("job-minutes were beyond what jobs tolerate", toleranceExceededMinutes, demand.exceededMinutes());
        unmet.missing("was not carried out", actions, course.changes());
        unmet.missing("never held", conditions, course.conditions());
        noConditions.stream()
                .filter(course.conditions()::contains)
                .sorted()
                .forEach(each -> unmet.add("'%s' held; it was not to.".formatted(each)));
        if (noActions && !course.changes().isEmpty()) {
            unmet.add("Nothing was to be changed, but there was %s.".formatted(course.changes()));
        }
        for (Figure figure : betterThanNobody) {
            unmet.less(figure, tallies);
        }
        return unmet.sentences();
    }
}
