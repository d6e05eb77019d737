package dev.interlock.rules.gate.session;

import dev.interlock.rules.gate.Objection;
import dev.interlock.rules.gate.PlanFacts;
import dev.interlock.rules.gate.Violation;
import dev.interlock.rules.rulebook.compile.Rulebook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.rule.FactHandle;

/** What safety rules have stated against the plan that is judged, and which of them did. */
final class StatedObjections extends DefaultRuleRuntimeEventListener {
    private record Stated(Rule by, Object fact) {}

    private final Map<FactHandle, Stated> stated = new LinkedHashMap<>();

    @Override
    public void objectInserted(ObjectInsertedEvent event) {
        if (event.getObject() instanceof Objection || event.getObject() instanceof Violation) {
            stated.put(event.getFactHandle(), new Stated(event.getRule(), event.getObject()));
        }
    }

    @Override
    public void objectDeleted(ObjectDeletedEvent event) {
        stated.remove(event.getFactHandle());
    }

    /** Each with the id of its rule, whatever the rule calls itself. */
    List<Violation> violations(PlanFacts plan) {
        List<Violation> violations = new ArrayList<>();
        stated.values().forEach(each -> violations.add(violation(Rulebook.id(each.by()), each.fact(), plan)));
        return violations;
    }

    List<FactHandle> handles() {
        return List.copyOf(stated.keySet());
    }

    private static Violation violation(String rule, Object fact, PlanFacts plan) {
        return fact instanceof Violation whole
                ? new Violation(rule, whole.task(), whole.sentence())
                : new Violation(rule, plan.task((Objection) fact), ((Objection) fact).sentence());
    }
}
