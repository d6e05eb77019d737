package dev.interlock.rules.plan;

import dev.interlock.rules.fact.CacheKey;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** One entry of the closed catalogue of what may be done, with its arguments. Nothing else can be planned or sent. */
public sealed interface Action {
    /** An action that asks how things are and changes nothing. */
    sealed interface Read extends Action {}

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

    /** Starts a service, database, cache or queue anew. */
    record RestartService(String target) implements Action {
        @Override
        public ActionType type() {
            return ActionType.RESTART_SERVICE;
        }

        @Override
        public Map<String, Object> args() {
            return Map.of();
        }
    }

    /**
     * Runs a service with an earlier declared configuration.
     *
     * @param revision the number of the configuration
     */
    record RollbackConfig(String target, long revision) implements Action {
        @Override
        public ActionType type() {
            return ActionType.ROLLBACK_CONFIG;
        }

        @Override
        public Map<String, Object> args() {
            return Map.of("revision", revision);
        }
    }

    /**
     * Removes one entry from a cache, which fills it again when it is next asked for.
     *
     * @param key the exact key of the entry
     */
    record FlushCacheKey(String target, String key) implements Action {
        /** It names one entry, and no pattern that could match more. */
        public boolean namesOneEntry() {
            return CacheKey.isExact(key);
        }

        @Override
        public ActionType type() {
            return ActionType.FLUSH_CACHE_KEY;
        }

        @Override
        public Map<String, Object> args() {
            return Map.of("key", key);
        }
    }

    /** Sets the messages aside that failed at every try; none is deleted. */
    record ClearQueuePoison(String target) implements Action {
        @Override
        public ActionType type() {
            return ActionType.CLEAR_QUEUE_POISON;
        }

        @Override
        public Map<String, Object> args() {
            return Map.of();
        }
    }

    /** Gives a link between two services back the network it is meant to have. */
    record HealNetwork(String target) implements Action {
        @Override
        public ActionType type() {
            return ActionType.HEAL_NETWORK;
        }

        @Override
        public Map<String, Object> args() {
            return Map.of();
        }
    }

    /**
     * Ends a foreign process that takes what a service needs.
     *
     * @param process its id
     */
    record KillProcess(String target, long process) implements Action {
        @Override
        public ActionType type() {
            return ActionType.KILL_PROCESS;
        }

        @Override
        public Map<String, Object> args() {
            return Map.of("process", process);
        }
    }

    /** Lets a service work through its queue with another number of consumers. */
    record ScaleConsumer(String target, long consumers) implements Action {
        @Override
        public ActionType type() {
            return ActionType.SCALE_CONSUMER;
        }

        @Override
        public Map<String, Object> args() {
            return Map.of("consumers", consumers);
        }
    }

    /**
     * Ends a session of a database; what it had not committed is rolled back.
     *
     * @param session the id of its backend
     */
    record TerminateQuery(String target, long session) implements Action {
        @Override
        public ActionType type() {
            return ActionType.TERMINATE_QUERY;
        }

        @Override
        public Map<String, Object> args() {
            return Map.of("session", session);
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
    record GetThermalStatus(String target) implements Read {
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
    record GetPowerStatus(String target) implements Read {
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
    record GetWorkloadQueue(String target) implements Read {
        @Override
        public ActionType type() {
            return ActionType.GET_WORKLOAD_QUEUE;
        }

        @Override
        public Map<String, Object> args() {
            return Map.of();
        }
    }

    /**
     * Answers one question about a metric.
     *
     * @param metric its name in the telemetry, such as {@code inlet_celsius}
     * @param threshold for {@link Asked#CROSSING}, in the metric's unit; otherwise 0
     */
    record QueryMetrics(String target, String metric, Asked question, long lookbackSeconds, double threshold)
            implements Read {
        /** What can be asked of a metric. */
        public enum Asked {
            VALUE,
            RANGE,
            TREND,
            CROSSING,
            ANOMALY
        }

        @Override
        public ActionType type() {
            return ActionType.QUERY_METRICS;
        }

        @Override
        public Map<String, Object> args() {
            return Map.of(
                    "metric", metric,
                    "question", question.name().toLowerCase(Locale.ROOT),
                    "lookback_seconds", lookbackSeconds,
                    "threshold", threshold);
        }
    }

    /**
     * Searches log lines.
     *
     * @param pattern a regular expression that the message must contain
     * @param level the least level: {@code debug}, {@code info}, {@code warn} or {@code error}
     * @param top how many lines to return at most
     */
    record CheckLogs(String target, String pattern, String level, long lookbackSeconds, long top) implements Read {
        @Override
        public ActionType type() {
            return ActionType.CHECK_LOGS;
        }

        @Override
        public Map<String, Object> args() {
            return Map.of("pattern", pattern, "level", level, "lookback_seconds", lookbackSeconds, "top", top);
        }
    }

    /**
     * Finds passages of runbooks.
     *
     * @param target what it is about; passages that name it come first
     * @param top how many passages to return at most
     */
    record SearchRunbooks(String target, String query, long top) implements Read {
        @Override
        public ActionType type() {
            return ActionType.SEARCH_RUNBOOKS;
        }

        @Override
        public Map<String, Object> args() {
            return Map.of("query", query, "top", top);
        }
    }

    /**
     * Asks a service for a page and looks at the answer.
     *
     * @param path an absolute path of the service, such as {@code /health}
     */
    record HttpCheck(String target, String path) implements Read {
        /** Segments of letters and digits: no host, no query, no way up. */
        private static final Pattern PLAIN = Pattern.compile("(?=.{1,120}$)(/|(/[\\p{Alnum}_-][\\p{Alnum}._-]*)+/?)");

        /** It stays on the service that is asked, and only asks. */
        public boolean staysOnTarget() {
            return PLAIN.matcher(path).matches();
        }

        @Override
        public ActionType type() {
            return ActionType.HTTP_CHECK;
        }

        @Override
        public Map<String, Object> args() {
            return Map.of("path", path);
        }
    }
}
