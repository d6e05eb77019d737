package dev.interlock.routes.decide;

import dev.interlock.rules.incident.Incident;
import dev.interlock.rules.plan.Plan;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The deliberations of the incidents that are not closed, by incident. */
final class Deliberations {
    private final Map<String, Deliberation> byIncident = new LinkedHashMap<>();
    private boolean changed;

    void resume(Deliberation deliberation) {
        byIncident.put(deliberation.incident(), deliberation);
    }

    void put(Deliberation next) {
        byIncident.put(next.incident(), next);
        changed = true;
    }

    Optional<Deliberation> of(String incident) {
        return Optional.ofNullable(byIncident.get(incident));
    }

    /** The deliberation whose latest plan this is. */
    Optional<Deliberation> behind(Plan plan) {
        return of(plan.incident()).filter(each -> each.isAbout(plan));
    }

    List<Deliberation> all() {
        return List.copyOf(byIncident.values());
    }

    List<Deliberation> in(Deliberation.Phase phase) {
        return byIncident.values().stream()
                .filter(each -> each.phase() == phase)
                .toList();
    }

    /** Forgets those of other incidents, which are closed. */
    void keepOpen(Collection<Incident> incidents) {
        changed |= byIncident
                .keySet()
                .retainAll(incidents.stream().map(Incident::id).collect(Collectors.toSet()));
    }

    /** Something changed since this was asked last. */
    boolean changed() {
        boolean since = changed;
        changed = false;
        return since;
    }
}
