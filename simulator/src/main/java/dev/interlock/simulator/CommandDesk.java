package dev.interlock.simulator;

import dev.interlock.rules.plan.Action;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Carries out each task once, however often it is told, and answers the same again. */
final class CommandDesk {
    /** The oldest answers are forgotten beyond this many, so that memory stays flat over months. */
    private static final int REMEMBERED = 50_000;

    private record Done(Action action, CommandResult result) {}

    private final Actuators actuators;
    private final Map<String, Done> done = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Done> eldest) {
            return size() > REMEMBERED;
        }
    };

    CommandDesk(Actuators actuators) {
        this.actuators = actuators;
    }

    CommandResult execute(String taskId, Action action, long now) {
        Done before = done.get(taskId);
        if (before == null) {
            CommandResult result = result(actuators.carryOut(action), taskId, now);
            done.put(taskId, new Done(action, result));
            return result;
        }
        if (!before.action().equals(action)) {
            String reason = "Task '%s' was another action before. Give each action a task id of its own.";
            return result(DeviceAnswer.refused(reason.formatted(taskId)), taskId, now);
        }
        return before.result();
    }

    private static CommandResult result(DeviceAnswer answer, String taskId, long now) {
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("task_id", taskId);
        meta.put("at", Instant.ofEpochMilli(now).toString());
        var status = answer.ok() ? CommandResult.Status.OK : CommandResult.Status.FAIL;
        return new CommandResult(status, answer.out(), meta);
    }
}
