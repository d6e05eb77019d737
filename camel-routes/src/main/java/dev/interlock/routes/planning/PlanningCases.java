package dev.interlock.routes.planning;

import dev.interlock.routes.operator.OpenQuestion;
import dev.interlock.rules.incident.Incident;
import dev.interlock.rules.plan.Plan;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The cases of the incidents that are not closed, by incident. */
public final class PlanningCases {
    private final Map<String, PlanningCase> byIncident = new LinkedHashMap<>();
    private boolean changed;

    public void resume(PlanningCase planningCase) {
        byIncident.put(planningCase.incident(), planningCase);
    }

    public void put(PlanningCase next) {
        byIncident.put(next.incident(), next);
        changed = true;
    }

    public Optional<PlanningCase> of(String incident) {
        return Optional.ofNullable(byIncident.get(incident));
    }

    /** The planningCase whose latest plan this is. */
    public Optional<PlanningCase> behind(Plan plan) {
        return of(plan.incident()).filter(each -> each.isAbout(plan));
    }

    public List<PlanningCase> all() {
        return List.copyOf(byIncident.values());
    }

    public List<PlanningCase> in(PlanningCase.Phase phase) {
        return byIncident.values().stream()
                .filter(each -> each.phase() == phase)
                .toList();
    }

    /** What people were asked and have not answered. */
    public List<OpenQuestion> openQuestions() {
        return in(PlanningCase.Phase.UNCLEAR).stream()
                .map(each -> new OpenQuestion(
                        each.incident(), each.escalation().domain(), each.open().question(), each.since()))
                .toList();
    }

    /** Forgets those of other incidents, which are closed. */
    public void keepOpen(Collection<Incident> incidents) {
        changed |= byIncident
                .keySet()
                .retainAll(incidents.stream().map(Incident::id).collect(Collectors.toSet()));
    }

    /** Says, once, that something changed. */
    public boolean takeChanged() {
        boolean since = changed;
        changed = false;
        return since;
    }
}
