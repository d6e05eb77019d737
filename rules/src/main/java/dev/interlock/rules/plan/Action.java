package dev.interlock.rules.plan;

import java.util.Map;

/** One entry of the closed catalogue of what may be done, with its arguments. Nothing else can be planned or sent. */
public sealed interface Action {
    ActionType type();

    /** The device, job or zone it is done to. */
    String target();

    /** Its arguments by their names in the plan contract; values are numbers or strings. */
    Map<String, Object> args();

    /** Holds a cooling unit's supply air at another temperature and its fan at another speed. */
    record AdjustCooling(String target, double setpointCelsius, double fanPercent) implements Action {
        @Override
        public ActionType type() {
            return ActionType.ADJUST_COOLING;
        }

        @Override
        public Map<String, Object> args() {
            return Map.of("setpoint_celsius", setpointCelsius, "fan_percent", fanPercent);
        }
    }

    /** Moves a running job to another rack. */
    record MigrateWorkload(String target, String toRack) implements Action {
        @Override
        public ActionType type() {
            return ActionType.MIGRATE_WORKLOAD;
        }

        @Override
        public Map<String, Object> args() {
            return Map.of("to_rack", toRack);
        }
    }

    /** Caps the power of a GPU, or of every GPU of a rack. */
    record ThrottleGpu(String target, double powerCapWatts) implements Action {
        @Override
        public ActionType type() {
            return ActionType.THROTTLE_GPU;
        }

        @Override
        public Map<String, Object> args() {
            return Map.of("power_cap_watts", powerCapWatts);
        }
    }

    /**
     * Holds a job back until later.
     *
     * @param notBefore epoch milliseconds; 0 lets it start at once
     */
    record DeferJob(String target, long notBefore) implements Action {
        /** Lets a job that was held back start as soon as there is room. */
        public static DeferJob release(String target) {
            return new DeferJob(target, 0);
        }

        @Override
        public ActionType type() {
            return ActionType.DEFER_JOB;
        }

        @Override
        public Map<String, Object> args() {
            return Map.of("not_before_ms", notBefore);
        }
    }

    /** Stops a job for good. There is no way back. */
    record ShedJob(String target) implements Action {
        @Override
        public ActionType type() {
            return ActionType.SHED_JOB;
        }

        @Override
        public Map<String, Object> args() {
            return Map.of();
        }
    }

    /**
     * Tells a person.
     *
     * @param severity {@code info}, {@code warning} or {@code critical}
     */
    record Alert(String target, String severity, String message) implements Action {
        @Override
        public ActionType type() {
            return ActionType.ALERT;
        }

        @Override
        public Map<String, Object> args() {
            return Map.of("severity", severity, "message", message);
        }
    }

    /** Reads temperatures and cooling of a zone, or of the whole facility. */
    record GetThermalStatus(String target) implements Action {
        @Override
        public ActionType type() {
            return ActionType.GET_THERMAL_STATUS;
        }

        @Override
        public Map<String, Object> args() {
            return Map.of();
        }
    }

    /** Reads power of a zone, or of the whole facility. */
    record GetPowerStatus(String target) implements Action {
        @Override
        public ActionType type() {
            return ActionType.GET_POWER_STATUS;
        }

        @Override
        public Map<String, Object> args() {
            return Map.of();
        }
    }

    /** Reads the jobs that wait and run. */
    record GetWorkloadQueue(String target) implements Action {
        @Override
        public ActionType type() {
            return ActionType.GET_WORKLOAD_QUEUE;
        }

        @Override
        public Map<String, Object> args() {
            return Map.of();
        }
    }
}
