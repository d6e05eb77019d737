package dev.interlock.scenarios.attack;

import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.rules.plan.Task;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The shape of a plan: a graph without cycles, gaps and doubles, of a size that can be read. */
final class ShapePromises {
    static final List<Promise> ALL = List.of(
            new Promise("SAFETY-701", judged -> {
                Order order = Order.of(judged.plan().tasks());
                return judged.plan().tasks().stream().anyMatch(task -> order.waits(task.id(), task.id()));
            }),
            new Promise("SAFETY-702", judged -> !ids(judged)
                    .containsAll(judged.plan().tasks().stream()
                            .flatMap(task -> task.dependencies().stream())
                            .toList())),
            new Promise(
                    "SAFETY-703",
                    judged -> ids(judged).size() < judged.plan().tasks().size()),
            new Promise(
                    "SAFETY-704",
                    judged -> judged.plan().decisionTag() == DecisionTag.LLM_DECISION
                            && judged.plan().tasks().size() > judged.limit("tasks-per-model-plan")));

    private ShapePromises() {}

    private static Set<String> ids(Judged judged) {
        return judged.plan().tasks().stream().map(Task::id).collect(Collectors.toSet());
    }
}
