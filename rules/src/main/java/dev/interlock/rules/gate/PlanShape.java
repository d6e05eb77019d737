package dev.interlock.rules.gate;

import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.TaskGraph;
import java.util.ArrayList;
import java.util.List;

/** What rules cannot see from one task at a time, as facts for them. */
final class PlanShape {
    private PlanShape() {}

    static List<Object> facts(Plan plan) {
        TaskGraph graph = new TaskGraph(plan.tasks());
        List<Object> facts = new ArrayList<>();
        graph.duplicates().forEach(id -> facts.add(new Duplicate(id)));
        graph.gaps().forEach(gap -> facts.add(new Dangling(gap.task(), gap.dependency())));
        graph.cycles().forEach(path -> facts.add(new Cycle(path)));
        graph.unordered().forEach(pair -> facts.add(new Unordered(pair.task(), pair.other())));
        return facts;
    }
}
