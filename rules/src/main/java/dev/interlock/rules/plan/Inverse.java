package dev.interlock.rules.plan;

import java.util.Map;
import java.util.Optional;

/** The action that takes another one back, made of the state that was recorded before it. */
public final class Inverse {
    private Inverse() {}

    /**
     * What would undo the action; empty where nothing does.
     *
     * @param before the former values by the names of the action's arguments, as its agent recorded them
     */
    public static Optional<Action> of(Action action, Map<?, ?> before) {
        return switch (action.type()) {
            case ADJUST_COOLING ->
                number(before, "setpoint_celsius").flatMap(setpoint -> number(before, "fan_percent")
                        .map(fan -> new Action.AdjustCooling(action.target(), setpoint, fan)));
            case THROTTLE_GPU ->
                number(before, "power_cap_watts").map(cap -> new Action.ThrottleGpu(action.target(), cap));
            case DEFER_JOB ->
                number(before, "not_before_ms").map(at -> new Action.DeferJob(action.target(), at.longValue()));
            case MIGRATE_WORKLOAD ->
                Optional.ofNullable(before.get("to_rack"))
                        .map(rack -> new Action.MigrateWorkload(action.target(), rack.toString()));
            case ROLLBACK_CONFIG ->
                number(before, "revision")
                        .map(revision -> new Action.RollbackConfig(action.target(), revision.longValue()));
            case SCALE_CONSUMER ->
                number(before, "consumers")
                        .map(consumers -> new Action.ScaleConsumer(action.target(), consumers.longValue()));
            case SHED_JOB,
                    RESTART_SERVICE,
                    FLUSH_CACHE_KEY,
                    CLEAR_QUEUE_POISON,
                    HEAL_NETWORK,
                    KILL_PROCESS,
                    TERMINATE_QUERY,
                    ALERT,
                    GET_THERMAL_STATUS,
                    GET_POWER_STATUS,
                    GET_WORKLOAD_QUEUE,
                    QUERY_METRICS,
                    CHECK_LOGS,
                    SEARCH_RUNBOOKS,
                    HTTP_CHECK -> Optional.empty();
        };
    }

    private static Optional<Double> number(Map<?, ?> before, String name) {
        return before.get(name) instanceof Number number ? Optional.of(number.doubleValue()) : Optional.empty();
    }
}
