package dev.interlock.rules.plan;

import static dev.interlock.rules.plan.Argument.integer;
import static dev.interlock.rules.plan.Argument.number;
import static dev.interlock.rules.plan.Argument.text;

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
    ALERT(
            "Tells a person.",
            Set.of(TargetKind.ANY),
            List.of(text("severity", "info, warning or critical"), text("message", "what the person should know")),
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
            Effect.NONE);

    /** What carrying an action out leaves behind. */
    public enum Effect {
        /** Nothing changes. */
        NONE,
        /** Something changes, and the same action with the former values changes it back. */
        REVERSIBLE,
        /** Something changes that no action brings back. */
        IRREVERSIBLE
    }

    private final String description;
    private final Set<TargetKind> targets;
    private final List<Argument> arguments;
    private final Agent agent;
    private final Effect effect;

    ActionType(String description, Set<TargetKind> targets, List<Argument> arguments, Agent agent, Effect effect) {
        this.description = description;
        this.targets = targets;
        this.arguments = arguments;
        this.agent = agent;
        this.effect = effect;
    }

    /** Its name in the plan contract, as in {@code type}. */
    public String contractName() {
        return name().toLowerCase(Locale.ROOT);
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

    public Agent agent() {
        return agent;
    }

    public Effect effect() {
        return effect;
    }

    /** It changes something that no action brings back. */
    public boolean irreversible() {
        return effect == Effect.IRREVERSIBLE;
    }

    /** It asks how things are. */
    public boolean reads() {
        return agent == Agent.METRIC_AGENT;
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
