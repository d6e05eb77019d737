package dev.interlock.cli.run;

import dev.interlock.cli.outcome.Exit;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.entry.IncidentEntry;
import dev.interlock.routes.audit.entry.OutcomeEntry;
import dev.interlock.routes.audit.entry.TaskEntry;
import dev.interlock.rules.plan.ActionType;
import dev.interlock.rules.plan.ActionType.Effect;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Waits for what ends a run without a screen: the first incident in which something was changed in the world and that is
 * verified as over, or nothing but a signal. An incident that was answered by an alert alone does not count.
 */
final class Waiting implements Consumer<Entry> {
    private final CountDownLatch verified = new CountDownLatch(1);
    private final Set<String> changing = new HashSet<>();
    private final Set<String> changed = new HashSet<>();

    @Override
    public synchronized void accept(Entry entry) {
        if (entry instanceof TaskEntry task && changes(task)) {
            changing.add(task.planId() + task.taskId());
        } else if (entry instanceof OutcomeEntry outcome && outcome.status() == OutcomeEntry.Status.OK) {
            incident(entry)
                    .filter(id -> changing.contains(outcome.planId() + outcome.taskId()))
                    .ifPresent(changed::add);
        } else if (entry instanceof IncidentEntry closed && closed.change() == IncidentEntry.Change.CLOSED) {
            incident(entry).filter(changed::contains).ifPresent(id -> verified.countDown());
        }
    }

    Exit untilVerified(Duration limit) {
        try {
            return verified.await(limit.toMillis(), TimeUnit.MILLISECONDS) ? Exit.OK : Exit.FAILED;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Exit.FAILED;
        }
    }

    /** Until the process is told to stop. */
    static Exit forever() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return Exit.OK;
    }

    private static boolean changes(TaskEntry task) {
        return ActionType.named(task.type())
                .filter(type -> type.effect() != Effect.NONE)
                .isPresent();
    }

    private static Optional<String> incident(Entry entry) {
        return Optional.ofNullable(entry.origin().incident());
    }
}
