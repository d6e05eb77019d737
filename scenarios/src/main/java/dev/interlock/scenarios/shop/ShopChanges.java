package dev.interlock.scenarios.shop;

import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.entry.OutcomeEntry;
import dev.interlock.routes.audit.entry.TaskEntry;
import dev.interlock.rules.plan.ActionType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What was carried out and changed something. */
final class ShopChanges {
    private ShopChanges() {}

    /** Each as {@code action(target)}, in order and once. */
    static List<String> of(List<Entry> entries) {
        return done(entries).stream()
                .map(task -> task.type() + "(" + task.target() + ")")
                .distinct()
                .toList();
    }

    /** The tasks of them. */
    static List<TaskEntry> done(List<Entry> entries) {
        Set<String> ok = new HashSet<>();
        for (Entry entry : entries) {
            if (entry instanceof OutcomeEntry outcome && outcome.status() == OutcomeEntry.Status.OK) {
                ok.add(outcome.planId() + outcome.taskId());
            }
        }
        return entries.stream()
                .filter(TaskEntry.class::isInstance)
                .map(TaskEntry.class::cast)
                .filter(task -> ok.contains(task.planId() + task.taskId()))
                .filter(task -> ActionType.named(task.type())
                        .filter(ActionType::changes)
                        .isPresent())
                .toList();
    }
}
