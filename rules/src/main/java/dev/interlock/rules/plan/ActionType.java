package dev.interlock.rules.plan;

import dev.interlock.rules.fact.DeviceKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The action catalogue: every action there is, what it takes, what it is done to and who does it. A constant names an action;
 * everything else is declared at its record.
 */
public enum ActionType {
    ADJUST_COOLING(Action.AdjustCooling.class),
    MIGRATE_WORKLOAD(Action.MigrateWorkload.class),
    PLACE_JOB(Action.PlaceJob.class),
    REQUEUE_JOB(Action.RequeueJob.class),
    SUSPEND_JOB(Action.SuspendJob.class),
    RESUME_JOB(Action.ResumeJob.class),
    THROTTLE_GPU(Action.ThrottleGpu.class),
    DEFER_JOB(Action.DeferJob.class),
    SHED_JOB(Action.ShedJob.class),
    RESTART_SERVICE(Action.RestartService.class),
    ROLLBACK_CONFIG(Action.RollbackConfig.class),
    FLUSH_CACHE_KEY(Action.FlushCacheKey.class),
    CLEAR_QUEUE_POISON(Action.ClearQueuePoison.class),
    HEAL_NETWORK(Action.HealNetwork.class),
    KILL_PROCESS(Action.KillProcess.class),
    SCALE_CONSUMER(Action.ScaleConsumer.class),
    TERMINATE_QUERY(Action.TerminateQuery.class),
    ALERT(Action.Alert.class),
    GET_THERMAL_STATUS(Action.GetThermalStatus.class),
    GET_POWER_STATUS(Action.GetPowerStatus.class),
    GET_WORKLOAD_QUEUE(Action.GetWorkloadQueue.class),
    QUERY_METRICS(Action.QueryMetrics.class),
    CHECK_LOGS(Action.CheckLogs.class),
    SEARCH_RUNBOOKS(Action.SearchRunbooks.class),
    HTTP_CHECK(Action.HttpCheck.class);

    /** What carrying an action out leaves behind. */
    public enum Effect {
        /** Nothing changes. */
        NONE,
        /** Something changes, and the same action with the former values changes it back, or the one that is declared to. */
        REVERSIBLE,
        /**
         * Something is put back into the state it is meant to be in: there is nothing to take back, and nothing is lost
         * that anybody wants.
         */
        RESTORATIVE,
        /** Something is lost that no action brings back. */
        IRREVERSIBLE
    }

    private static final Map<Class<?>, ActionType> BY_RECORD =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(type -> type.form.record(), type -> type));

    private final String contractName;
    private final ActionForm form;
    private final Set<TargetKind> targets;
    private final Agent agent;
    private final Effect effect;

    ActionType(Class<? extends Action> form) {
        this.contractName = name().toLowerCase(Locale.ROOT);
        this.form = new ActionForm(form);
        this.targets = Set.of(this.form.entry().to());
        this.agent = this.form.entry().by();
        this.effect = this.form.entry().leaves();
    }

    static ActionType of(Action action) {
        return Objects.requireNonNull(BY_RECORD.get(action.getClass()));
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

    ActionForm form() {
        return form;
    }

    public String description() {
        return form.entry().does();
    }

    public Set<TargetKind> targets() {
        return targets;
    }

    public List<Argument> arguments() {
        return form.arguments();
    }

    /** Its argument of this name; throws where the catalogue has none. */
    public Argument argument(String name) {
        return arguments().stream()
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

    /** The action that takes it back: the same one, where the catalogue names no other. */
    public ActionType undoneBy() {
        Class<? extends Action> other = form.entry().undoneBy();
        return other == Action.class ? this : Objects.requireNonNull(BY_RECORD.get(other));
    }

    /** An action with the former values takes it back. */
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

    /** It is carried out at its target, by an actuator where that has one: it changes something there, or asks it. */
    public boolean byActuator() {
        return changes() || !(forAnything() || forPlaces());
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
