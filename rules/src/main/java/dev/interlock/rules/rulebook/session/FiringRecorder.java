package dev.interlock.rules.rulebook.session;

import dev.interlock.rules.fact.Threshold;
import dev.interlock.rules.rulebook.compile.CompiledRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.drools.base.reteoo.InitialFactImpl;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.rule.Match;

/** Notes each rule that fires and changes what is known, with the facts it saw. */
final class FiringRecorder extends DefaultAgendaEventListener implements RuleRuntimeEventListener {
    // Among rules that could fire at the same moment the engine's order follows from its inner tables: not for others.
    private static final Comparator<Firing> WITHIN_A_PHASE = Comparator.comparing(Firing::ruleId)
            .thenComparing(firing -> firing.concluded().toString())
            .thenComparing(firing -> firing.facts().toString());

    private final List<Firing> done = new ArrayList<>();
    private final List<Firing> phase = new ArrayList<>();
    private @Nullable Match current;
    private @Nullable Object inserted;
    private @Nullable Object deleted;

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        current = event.getMatch();
        inserted = null;
        deleted = null;
    }

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
        Object concluded = inserted == null ? deleted : inserted;
        if (concluded != null) {
            Match match = event.getMatch();
            phase.add(new Firing(
                    CompiledRules.id(match.getRule()), match.getRule().getName(), facts(match), concluded));
        }
        current = null;
    }

    @Override
    public void objectInserted(ObjectInsertedEvent event) {
        inserted = event.getObject();
    }

    @Override
    public void objectUpdated(ObjectUpdatedEvent event) {
        // Rules never update: they delete and insert.
    }

    @Override
    public void objectDeleted(ObjectDeletedEvent event) {
        deleted = event.getOldObject();
    }

    /** The match that was firing when an exception came out of the session; null for none. */
    @Nullable Match interrupted() {
        return current;
    }

    void endPhase() {
        phase.sort(WITHIN_A_PHASE);
        done.addAll(phase);
        phase.clear();
    }

    /** Everything noted since the last call. */
    List<Firing> take() {
        endPhase();
        List<Firing> firings = List.copyOf(done);
        done.clear();
        return firings;
    }

    static List<Object> facts(Match match) {
        List<Object> facts = new ArrayList<>();
        for (Object fact : match.getObjects()) {
            if (fact != null && !(fact instanceof InitialFactImpl)) {
                facts.add(told(fact));
            }
        }
        return facts;
    }

    /** Of a threshold its limit: whoever else is beyond it has no part in this. */
    private static Object told(Object fact) {
        if (fact instanceof Threshold threshold) {
            return threshold.limit();
        }
        return fact instanceof Collection<?> several ? inOrder(several) : fact;
    }

    /** What a rule collected, in an order of its own, not the one in which the engine came across it. */
    private static List<?> inOrder(Collection<?> several) {
        return several.stream().sorted(Comparator.comparing(String::valueOf)).toList();
    }
}
