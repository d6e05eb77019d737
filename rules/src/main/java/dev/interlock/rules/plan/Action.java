package dev.interlock.rules.plan;

import static dev.interlock.rules.plan.ActionType.Effect.IRREVERSIBLE;
import static dev.interlock.rules.plan.ActionType.Effect.NONE;
import static dev.interlock.rules.plan.ActionType.Effect.RESTORATIVE;
import static dev.interlock.rules.plan.ActionType.Effect.REVERSIBLE;
import static dev.interlock.rules.plan.Agent.ACTION_AGENT;
import static dev.interlock.rules.plan.Agent.LOG_AGENT;
import static dev.interlock.rules.plan.Agent.METRIC_AGENT;
import static dev.interlock.rules.plan.Agent.RUNBOOK_AGENT;
import static dev.interlock.rules.plan.TargetKind.ANY;
import static dev.interlock.rules.plan.TargetKind.CACHE;
import static dev.interlock.rules.plan.TargetKind.COOLING_UNIT;
import static dev.interlock.rules.plan.TargetKind.DATABASE;
import static dev.interlock.rules.plan.TargetKind.FACILITY;
import static dev.interlock.rules.plan.TargetKind.GPU;
import static dev.interlock.rules.plan.TargetKind.JOB;
import static dev.interlock.rules.plan.TargetKind.LINK;
import static dev.interlock.rules.plan.TargetKind.QUEUE;
import static dev.interlock.rules.plan.TargetKind.RACK;
import static dev.interlock.rules.plan.TargetKind.SERVICE;
import static dev.interlock.rules.plan.TargetKind.ZONE;

import dev.interlock.rules.fact.CacheKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One entry of the closed catalogue of what may be done, with its arguments. Nothing else can be planned or sent.
 *
 * <p>Each record is the declaration of its action: the first component is its target, the others are its arguments.
 */
public sealed interface Action {
    /** An action that asks how things are and changes nothing. */
    sealed interface Read extends Action {}

    default ActionType type() {
        return ActionType.of(this);
    }

    /** The device, job or zone it is done to. */
    String target();

    /** Its arguments by their names in the plan contract, in the order of the catalogue; values are numbers or texts. */
    default Map<String, Object> args() {
        Map<String, Object> args = new LinkedHashMap<>();
        type().arguments().forEach(argument -> args.put(argument.name(), argument.of(this)));
        return args;
    }

    @CatalogueEntry(
            does = "Holds a cooling unit's supply air at another temperature and its fan at another speed.",
            to = COOLING_UNIT,
            by = ACTION_AGENT,
            leaves = REVERSIBLE)
    record AdjustCooling(
            String target,

            @Takes(value = "supply air temperature to hold", unit = "°C")
            double setpointCelsius,

            @Takes(value = "fan speed, 0 to 100", unit = "%")
            double fanPercent)
            implements Action {}

    @CatalogueEntry(does = "Moves a running job to another rack.", to = JOB, by = ACTION_AGENT, leaves = REVERSIBLE)
    record MigrateWorkload(
            String target,

            @Takes(value = "the rack to move it to", id = RACK)
            String toRack) implements Action {}

    @CatalogueEntry(
            does = "Lets a job that is unplaced run on a rack.",
            to = JOB,
            by = ACTION_AGENT,
            leaves = REVERSIBLE,
            undoneBy = RequeueJob.class)
    record PlaceJob(
            String target,

            @Takes(value = "the rack to run it on", id = RACK)
            String toRack) implements Action {}

    @CatalogueEntry(
            does =
                    "Takes a running job back to the queue, to be placed again; its work since the last checkpoint is lost.",
            to = JOB,
            by = ACTION_AGENT,
            leaves = REVERSIBLE,
            undoneBy = PlaceJob.class)
    record RequeueJob(String target) implements Action {}

    @CatalogueEntry(
            does = "Lets a running job stand still; it keeps its GPUs and what it has done, and they idle.",
            to = JOB,
            by = ACTION_AGENT,
            leaves = REVERSIBLE,
            undoneBy = ResumeJob.class)
    record SuspendJob(String target) implements Action {}

    @CatalogueEntry(
            does = "Lets a suspended job go on where it stopped.",
            to = JOB,
            by = ACTION_AGENT,
            leaves = REVERSIBLE,
            undoneBy = SuspendJob.class)
    record ResumeJob(String target) implements Action {}

    @CatalogueEntry(
            does = "Caps the power of a GPU, or of every GPU of a rack.",
            to = {GPU, RACK},
            by = ACTION_AGENT,
            leaves = REVERSIBLE)
    record ThrottleGpu(
            String target,

            @Takes(value = "power cap of each GPU", unit = "W")
            double powerCapWatts) implements Action {}

    @CatalogueEntry(does = "Holds a job back until later.", to = JOB, by = ACTION_AGENT, leaves = REVERSIBLE)
    record DeferJob(
            String target,

            @Takes(
                    value = "epoch milliseconds before which it does not run; 0 lets it run",
                    unit = "ms",
                    name = "not_before_ms",
                    least = 0)
            long notBefore)
            implements Action {
        /** Lets a job that was held back start as soon as there is room. */
        public static DeferJob release(String target) {
            return new DeferJob(target, 0);
        }
    }

    @CatalogueEntry(does = "Stops a job for good.", to = JOB, by = ACTION_AGENT, leaves = IRREVERSIBLE)
    record ShedJob(String target) implements Action {}

    @CatalogueEntry(
            does = "Starts a service, database, cache or queue anew.",
            to = {SERVICE, DATABASE, CACHE, QUEUE},
            by = ACTION_AGENT,
            leaves = RESTORATIVE)
    record RestartService(String target) implements Action {}

    @CatalogueEntry(
            does = "Runs a service with an earlier declared configuration.",
            to = SERVICE,
            by = ACTION_AGENT,
            leaves = REVERSIBLE)
    record RollbackConfig(
            String target,

            @Takes(value = "number of the configuration, as the service's good revision", least = 1)
            long revision)
            implements Action {}

    @CatalogueEntry(
            does = "Removes one entry from a cache, which fills it again when it is next asked for.",
            to = CACHE,
            by = ACTION_AGENT,
            leaves = RESTORATIVE)
    record FlushCacheKey(
            String target,

            @Takes("the exact key of the entry, as the cache's note names it")
            String key) implements Action {
        /** It names one entry, and no pattern that could match more. */
        public boolean namesOneEntry() {
            return CacheKey.isExact(key);
        }
    }

    @CatalogueEntry(
            does = "Sets the messages of a queue aside that failed at every try; none is deleted.",
            to = QUEUE,
            by = ACTION_AGENT,
            leaves = RESTORATIVE)
    record ClearQueuePoison(String target) implements Action {}

    @CatalogueEntry(
            does = "Gives a link between two services back the network it is meant to have.",
            to = LINK,
            by = ACTION_AGENT,
            leaves = RESTORATIVE)
    record HealNetwork(String target) implements Action {}

    @CatalogueEntry(
            does = "Ends a foreign process that takes the processor or the disk of a service.",
            to = {SERVICE, DATABASE, CACHE, QUEUE},
            by = ACTION_AGENT,
            leaves = RESTORATIVE)
    record KillProcess(
            String target,

            @Takes(value = "its id, as the service's foreign process names it", least = 1)
            long process) implements Action {}

    @CatalogueEntry(
            does = "Lets a service work through its queue with another number of consumers.",
            to = SERVICE,
            by = ACTION_AGENT,
            leaves = REVERSIBLE)
    record ScaleConsumer(
            String target,

            @Takes(value = "how many, up to the service's most", least = 1)
            long consumers) implements Action {}

    @CatalogueEntry(
            does = "Ends a session of a database; what it had not committed is rolled back.",
            to = DATABASE,
            by = ACTION_AGENT,
            leaves = RESTORATIVE)
    record TerminateQuery(
            String target,

            @Takes(value = "its id, as the database's blocking session names it", least = 1)
            long session)
            implements Action {}

    @CatalogueEntry(does = "Tells a person.", to = ANY, by = ACTION_AGENT, leaves = NONE)
    record Alert(
            String target,

            @Takes(
                    value = "how urgent it is",
                    choices = {"info", "warning", "critical"})
            String severity,

            @Takes("what the person should know") String message)
            implements Action {}

    @CatalogueEntry(
            does = "Reads temperatures and cooling of a zone or the facility.",
            to = {ZONE, FACILITY},
            by = METRIC_AGENT,
            leaves = NONE)
    record GetThermalStatus(String target) implements Read {}

    @CatalogueEntry(
            does = "Reads power of a zone or the facility.",
            to = {ZONE, FACILITY},
            by = METRIC_AGENT,
            leaves = NONE)
    record GetPowerStatus(String target) implements Read {}

    @CatalogueEntry(does = "Reads the jobs that wait and run.", to = FACILITY, by = METRIC_AGENT, leaves = NONE)
    record GetWorkloadQueue(String target) implements Read {}

    @CatalogueEntry(
            does = "Answers one question about a metric of a device over the time before now.",
            to = ANY,
            by = METRIC_AGENT,
            leaves = NONE)
    record QueryMetrics(
            String target,

            @Takes("its name in the telemetry, such as inlet_celsius")
            String metric,

            @Takes("the latest value, all values, the slope, when the threshold was crossed, or outliers")
            Asked question,

            @Takes(value = "how far back to look", unit = "s", least = 1)
            long lookbackSeconds,

            @Takes(value = "for crossing: in the metric's unit; otherwise 0", optional = true)
            double threshold)
            implements Read {
        /** What can be asked of a metric. */
        public enum Asked {
            VALUE,
            RANGE,
            TREND,
            CROSSING,
            ANOMALY
        }
    }

    @CatalogueEntry(
            does = "Searches the log lines of a device, a zone or everything.",
            to = ANY,
            by = LOG_AGENT,
            leaves = NONE)
    record CheckLogs(
            String target,

            @Takes(value = "a regular expression that the message must contain", pattern = true)
            String pattern,

            @Takes(
                    value = "the least level",
                    choices = {"debug", "info", "warn", "error"})
            String level,

            @Takes(value = "how far back to look", unit = "s", least = 1)
            long lookbackSeconds,

            @Takes(value = "how many lines to return at most", unit = "lines", least = 1)
            long top)
            implements Read {}

    @CatalogueEntry(
            does = "Finds the passages of the runbooks that fit best.",
            to = ANY,
            by = RUNBOOK_AGENT,
            leaves = NONE)
    record SearchRunbooks(
            String target,
            @Takes("what to look for, in words") String query,

            @Takes(value = "how many at most", unit = "passages", least = 1)
            long top)
            implements Read {}

    @CatalogueEntry(
            does = "Asks a service for a page; answers its status and how long it took.",
            to = SERVICE,
            by = METRIC_AGENT,
            leaves = NONE)
    record HttpCheck(
            String target,

            @Takes("an absolute path without a query, such as /health")
            String path) implements Read {
        /** Segments of letters and digits: no host, no query, no way up. */
        private static final Pattern PLAIN = Pattern.compile("(?=.{1,120}$)(/|(/[\\p{Alnum}_-][\\p{Alnum}._-]*)+/?)");

        /** It stays on the service that is asked, and only asks. */
        public boolean staysOnTarget() {
            return PLAIN.matcher(path).matches();
        }
    }
}
