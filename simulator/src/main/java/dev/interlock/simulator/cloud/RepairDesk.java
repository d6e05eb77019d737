package dev.interlock.simulator.cloud;

import dev.interlock.rules.plan.Action;
import dev.interlock.simulator.CommandResult;
import dev.interlock.simulator.cloud.parts.RuntimeTrouble;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Carries out each task once, however often and from however many threads it is told, and answers the same again. A task of
 * the same id that is another action is refused. A task that failed may be told again.
 */
final class RepairDesk {
    private static final int REMEMBERED = 10_000;

    private record Done(Action action, CompletableFuture<CommandResult> result) {}

    private final Function<Action, Map<String, Object>> repairs;
    private final InstantSource clock;
    private final Map<String, Done> done = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Done> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * A desk.
     *
     * @param repairs does what an action says; throws a {@link RuntimeTrouble} that says why it cannot
     */
    RepairDesk(Function<Action, Map<String, Object>> repairs, InstantSource clock) {
        this.repairs = repairs;
        this.clock = clock;
    }

    CommandResult execute(String taskId, Action action) {
        CompletableFuture<CommandResult> mine = new CompletableFuture<>();
        Done before;
        synchronized (done) {
            before = done.putIfAbsent(taskId, new Done(action, mine));
        }
        if (before == null) {
            return carryOut(taskId, action, mine);
        }
        return before.action().equals(action)
                ? before.result().join()
                : refused(
                        taskId,
                        "Task '%s' was another action before. Give each action a task id of its own."
                                .formatted(taskId));
    }

    private CommandResult carryOut(String taskId, Action action, CompletableFuture<CommandResult> mine) {
        try {
            CommandResult result = result(taskId, action);
            if (!result.ok()) {
                forget(taskId);
            }
            mine.complete(result);
            return result;
        } catch (RuntimeException bug) {
            forget(taskId);
            mine.completeExceptionally(bug);
            throw bug;
        }
    }

    private void forget(String taskId) {
        synchronized (done) {
            done.remove(taskId);
        }
    }

    private CommandResult result(String taskId, Action action) {
        try {
            return new CommandResult(CommandResult.Status.OK, repairs.apply(action), meta(taskId));
        } catch (RuntimeTrouble trouble) {
            return refused(taskId, String.valueOf(trouble.getMessage()));
        }
    }

    private CommandResult refused(String taskId, String reason) {
        return new CommandResult(CommandResult.Status.FAIL, Map.of("reason", reason), meta(taskId));
    }

    private Map<String, Object> meta(String taskId) {
        return Map.of("task_id", taskId, "at", clock.instant().toString());
    }
}
