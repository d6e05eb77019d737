package dev.interlock.rules.plan;

import static dev.interlock.rules.plan.Argument.choice;
import static dev.interlock.rules.plan.Argument.integer;
import static dev.interlock.rules.plan.Argument.number;
import static dev.interlock.rules.plan.Argument.text;

import dev.interlock.rules.fact.DeviceKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The action catalogue: every action there is, what it takes, what it is done to and who does it. */
public enum ActionType {
    ADJUST_COOLING(
            "Holds a cooling unit's supply air at another temperature and its fan at another speed.",
            Set.of(TargetKind.COOLING_UNIT),
            List.of(
                    number("setpoint_celsius", "°C", "supply air temperature to hold"),
                    number("fan_percent", "%", "fan speed, 0 to 100")),
            Agent.ACTION_AGENT,
            Effect.REVERSIBLE),
    MIGRATE_WORKLOAD(
            "Moves a running job to another rack.",
            Set.of(TargetKind.JOB),
            List.of(text("to_rack", "the rack to move it to")),
            Agent.ACTION_AGENT,
            Effect.REVERSIBLE),
    THROTTLE_GPU(
            "Caps the power of a GPU, or of every GPU of a rack.",
            Set.of(TargetKind.GPU, TargetKind.RACK),
            List.of(number("power_cap_watts", "W", "power cap of each GPU")),
            Agent.ACTION_AGENT,
            Effect.REVERSIBLE),
    DEFER_JOB(
            "Holds a job back until later.",
            Set.of(TargetKind.JOB),
            List.of(integer("not_before_ms", "ms", "epoch milliseconds before which it does not run; 0 lets it run")),
            Agent.ACTION_AGENT,
            Effect.REVERSIBLE),
    SHED_JOB("Stops a job for good.", Set.of(TargetKind.JOB), List.of(), Agent.ACTION_AGENT, Effect.IRREVERSIBLE),
    RESTART_SERVICE(
            "Starts a service, database, cache or queue anew.",
            Set.of(TargetKind.SERVICE, TargetKind.DATABASE, TargetKind.CACHE, TargetKind.QUEUE),
            List.of(),
            Agent.ACTION_AGENT,
            Effect.RESTORATIVE),
    ROLLBACK_CONFIG(
            "Runs a service with an earlier declared configuration.",
            Set.of(TargetKind.SERVICE),
            List.of(integer("revision", "", "number of the configuration, as the service's good revision")),
            Agent.ACTION_AGENT,
            Effect.REVERSIBLE),
    FLUSH_CACHE_KEY(
            "Removes one entry from a cache, which fills it again when it is next asked for.",
            Set.of(TargetKind.CACHE),
            List.of(text("key", "the exact key of the entry, as the cache's note names it")),
            Agent.ACTION_AGENT,
            Effect.RESTORATIVE),
    CLEAR_QUEUE_POISON(
            "Sets the messages of a queue aside that failed at every try; none is deleted.",
            Set.of(TargetKind.QUEUE),
            List.of(),
            Agent.ACTION_AGENT,
            Effect.RESTORATIVE),
    HEAL_NETWORK(
            "Gives a link between two services back the network it is meant to have.",
            Set.of(TargetKind.LINK),
            List.of(),
            Agent.ACTION_AGENT,
            Effect.RESTORATIVE),
    KILL_PROCESS(
            "Ends a foreign process that takes the processor or the disk of a service.",
            Set.of(TargetKind.SERVICE, TargetKind.DATABASE, TargetKind.CACHE, TargetKind.QUEUE),
            List.of(integer("process", "", "its id, as the service's foreign process names it")),
            Agent.ACTION_AGENT,
            Effect.RESTORATIVE),
    SCALE_CONSUMER(
            "Lets a service work through its queue with another number of consumers.",
            Set.of(TargetKind.SERVICE),
            List.of(integer("consumers", "", "how many, up to the service's most")),
            Agent.ACTION_AGENT,
            Effect.REVERSIBLE),
    TERMINATE_QUERY(
            "Ends a session of a database; what it had not committed is rolled back.",
            Set.of(TargetKind.DATABASE),
            List.of(integer("session", "", "its id, as the database's blocking session names it")),
            Agent.ACTION_AGENT,
            Effect.RESTORATIVE),
    ALERT(
            "Tells a person.",
            Set.of(TargetKind.ANY),
            List.of(
                    choice("severity", List.of("info", "warning", "critical"), "how urgent it is"),
                    text("message", "what the person should know")),
            Agent.ACTION_AGENT,
            Effect.NONE),
    GET_THERMAL_STATUS(
            "Reads temperatures and cooling of a zone or the facility.",
            Set.of(TargetKind.ZONE, TargetKind.FACILITY),
            List.of(),
            Agent.METRIC_AGENT,
            Effect.NONE),
    GET_POWER_STATUS(
            "Reads power of a zone or the facility.",
            Set.of(TargetKind.ZONE, TargetKind.FACILITY),
            List.of(),
            Agent.METRIC_AGENT,
            Effect.NONE),
    GET_WORKLOAD_QUEUE(
            "Reads the jobs that wait and run.",
            Set.of(TargetKind.FACILITY),
            List.of(),
            Agent.METRIC_AGENT,
            Effect.NONE),
    QUERY_METRICS(
            "Answers one question about a metric of a device over the time before now.",
            Set.of(TargetKind.ANY),
            List.of(
                    text("metric", "its name in the telemetry, such as inlet_celsius"),
                    choice(
                            "question",
                            List.of("value", "range", "trend", "crossing", "anomaly"),
                            "the latest value, all values, the slope, when the threshold was crossed, or outliers"),
                    integer("lookback_seconds", "s", "how far back to look"),
                    number("threshold", "", "for crossing: in the metric's unit; otherwise 0")),
            Agent.METRIC_AGENT,
            Effect.NONE),
    CHECK_LOGS(
            "Searches the log lines of a device, a zone or everything.",
            Set.of(TargetKind.ANY),
            List.of(
                    text("pattern", "a regular expression that the message must contain"),
                    choice("level", List.of("debug", "info", "warn", "error"), "the least level"),
                    integer("lookback_seconds", "s", "how far back to look"),
                    integer("top", "lines", "how many lines to return at most")),
            Agent.LOG_AGENT,
            Effect.NONE),
    SEARCH_RUNBOOKS(
            "Finds the passages of the runbooks that fit best.",
            Set.of(TargetKind.ANY),
            List.of(text("query", "what to look for, in words"), integer("top", "passages", "how many at most")),
            Agent.RUNBOOK_AGENT,
            Effect.NONE),
    HTTP_CHECK(
            "Asks a service for a page; answers its status and how long it took.",
            Set.of(TargetKind.SERVICE),
            List.of(text("path", "an absolute path without a query, such as /health")),
            Agent.METRIC_AGENT,
            Effect.NONE);

    /** What carrying an action out leaves behind. */
    public enum Effect {
        /** Nothing changes. */
        NONE,
        /** Something changes, and the same action with the former values changes it back. */
        REVERSIBLE,
        /**
         * Something is put back into the state it is meant to be in: there is nothing to take back, and nothing is lost
         * that anybody wants.
         */
        RESTORATIVE,
        /** Something is lost that no action brings back. */
        IRREVERSIBLE
    }

    private final String contractName;
    private final String description;
    private final Set<TargetKind> targets;
    private final List<Argument> arguments;
    private final Agent agent;
    private final Effect effect;

    ActionType(String description, Set<TargetKind> targets, List<Argument> arguments, Agent agent, Effect effect) {
        this.contractName = name().toLowerCase(Locale.ROOT);
        this.description = description;
        this.targets = targets;
        this.arguments = arguments;
        this.agent = agent;
        this.effect = effect;
    }

    /** Its name in the plan contract, as in {@code type}. */
    public String contractName() {
        return contractName;
    }

    public static Optional<ActionType> named(String contractName) {
        return Stream.of(values())
                .filter(type -> type.contractName().equals(contractName))
                .findFirst();
    }

    public String description() {
        return description;
    }

    public Set<TargetKind> targets() {
        return targets;
    }

    public List<Argument> arguments() {
        return arguments;
    }

    /** Its argument of this name; throws where the catalogue has none. */
    public Argument argument(String name) {
        return arguments.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public Agent agent() {
        return agent;
    }

    public Effect effect() {
        return effect;
    }

    /** The same action with the former values takes it back. */
    public boolean reversible() {
        return effect == Effect.REVERSIBLE;
    }

    /** Something is lost by it that no action brings back. */
    public boolean irreversible() {
        return effect == Effect.IRREVERSIBLE;
    }

    /** It asks how things are. */
    public boolean reads() {
        return agent != Agent.ACTION_AGENT;
    }

    /** It may be done to anything that exists. */
    public boolean forAnything() {
        return targets.contains(TargetKind.ANY);
    }

    /** It may be done to a device of this kind. */
    public boolean suits(DeviceKind kind) {
        return targets.stream().anyMatch(target -> target.name().equals(kind.name()));
    }

    /** It is done to a service, database, cache or queue. */
    public boolean forServices() {
        return targets.contains(TargetKind.SERVICE)
                || targets.contains(TargetKind.DATABASE)
                || targets.contains(TargetKind.CACHE)
                || targets.contains(TargetKind.QUEUE);
    }

    /** It is done to the network between two services. */
    public boolean forLinks() {
        return targets.contains(TargetKind.LINK);
    }

    /** It is done to a zone or the facility. */
    public boolean forPlaces() {
        return targets.contains(TargetKind.FACILITY);
    }

    /** It is done to a job. */
    public boolean forJobs() {
        return targets.contains(TargetKind.JOB);
    }

    /** It changes something in the world. */
    public boolean changes() {
        return effect != Effect.NONE;
    }
}
