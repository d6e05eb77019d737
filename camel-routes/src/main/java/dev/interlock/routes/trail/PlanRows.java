package dev.interlock.routes.trail;

import dev.interlock.advisor.Proposal;
import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.entry.FiringEntry;
import dev.interlock.routes.audit.entry.HeardAlertEntry;
import dev.interlock.routes.audit.entry.HeardAlertEntry.Change;
import dev.interlock.routes.audit.entry.Origin;
import dev.interlock.routes.audit.entry.OutcomeEntry;
import dev.interlock.routes.audit.entry.PlanEntry;
import dev.interlock.routes.audit.entry.SampleEntry;
import dev.interlock.routes.audit.entry.TaskEntry;
import dev.interlock.routes.plans.Delivery;
import dev.interlock.routes.plans.Judge.Judgement;
import dev.interlock.routes.plans.Lapse;
import dev.interlock.routes.plans.PlanRecord;
import dev.interlock.routes.plans.Plans;
import dev.interlock.rules.alert.FiringAlert;
import dev.interlock.rules.contract.ActionJson;
import dev.interlock.rules.contract.PlanJson;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.plan.Inverse;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import dev.interlock.rules.rulebook.session.Firing;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words what happens to plans and their tasks in one turn as rows of the audit. */
public final class PlanRows implements PlanRecord {
    private static final int MOST_SEEN = 20;

    private final Origin origin;
    private final Lineage lineage;
    private final LatestSamples samples;
    private final Function<Plan, List<FiringAlert>> alerts;
    private final List<Entry> entries;
    private final Map<UUID, String> reasons = new HashMap<>();
    private boolean any;

    /**
     * @param alerts what other systems say where a plan is about to change something
     * @param entries where the rows go
     */
    PlanRows(
            Origin origin,
            Lineage lineage,
            LatestSamples samples,
            Function<Plan, List<FiringAlert>> alerts,
            List<Entry> entries) {
        this.origin = origin;
        this.lineage = lineage;
        this.samples = samples;
        this.alerts = alerts;
        this.entries = entries;
    }

    /** At least one plan came into another state. */
    boolean any() {
        return any;
    }

    /** Why a planner proposes a plan, in its own words, before it is proposed. */
    void explained(Proposal.Proposed proposed) {
        reasons.put(proposed.plan().id(), proposed.reason());
    }

    /** A rule that fired, with what it saw. */
    static FiringEntry firing(Origin of, Firing firing) {
        return new FiringEntry(
                of,
                firing.ruleId(),
                firing.ruleName(),
                FactJson.facts(firing.facts()),
                FactJson.fact(firing.concluded()));
    }

    /**
     * A plan with its tasks, after the firings that led to it, the samples that those saw and the alerts that it is about. To what nobody but a planner or a
     * person answers, that led which made the rules ask.
     */
    @Override
    public void proposed(Plan plan, @Nullable Attempt attempt) {
        List<Firing> own = attempt == null ? List.of() : lineage.behind(attempt);
        List<Firing> firings = own.isEmpty() ? lineage.behindEscalation(plan.incident()) : own;
        samples.seenBy(firings).forEach(sample -> sample(plan, sample));
        firings.forEach(firing -> entries.add(firing(ofItsRules(plan), firing)));
        plan(plan, attempt, Attempt.State.PROPOSED, PlanJson.write(plan).toString(), planners(plan));
        for (Task task : plan.tasks()) {
            entries.add(new TaskEntry(
                    of(plan),
                    plan.id().toString(),
                    task.id(),
                    task.action().type().contractName(),
                    task.action().target(),
                    ActionJson.write(task.action()).get("args").toString(),
                    FactJson.plain(task.dependencies()),
                    task.assignedTo().contractName(),
                    task.estimatedCostMillis()));
        }
        alerts.apply(plan).stream()
                .limit(MOST_SEEN)
                .forEach(alert -> entries.add(HeardAlertEntry.of(of(plan), alert, Change.SEEN)));
    }

    /** Why a planner proposes it, in its own words. */
    private @Nullable String planners(Plan plan) {
        String reason = reasons.getOrDefault(plan.id(), "");
        return reason.isEmpty() ? null : "The planner says: " + reason;
    }

    @Override
    public void judged(Plan plan, Judgement judgement) {
        entries.addAll(Verdicts.rows(of(plan), plan, null, judgement));
    }

    @Override
    public void entered(Plan plan, @Nullable Attempt attempt, Attempt.State state, String why) {
        plan(plan, attempt, state, null, why);
    }

    private void plan(
            Plan plan, @Nullable Attempt attempt, Attempt.State state, @Nullable String json, @Nullable String why) {
        any = true;
        entries.add(new PlanEntry(
                of(plan),
                plan.id().toString(),
                plan.version(),
                state,
                plan.rootGoal(),
                attempt == null ? null : attempt.id(),
                attempt == null ? null : attempt.condition(),
                attempt == null ? null : attempt.remedy(),
                plan.tasks().size(),
                json,
                why));
    }

    /** An agent answered, so long after the task was due. */
    public void outcome(Delivery delivery, AgentResult result, Duration took) {
        OutcomeEntry.Status status = result.ok() ? OutcomeEntry.Status.OK : OutcomeEntry.Status.FAIL;
        outcome(delivery, status, result, took);
    }

    /**
     * Telemetry said whether it had its effect.
     *
     * @param holds something that it was meant to end holds still
     */
    void settled(Plan plan, Attempt attempt, boolean holds) {
        plan(plan, attempt, attempt.state(), null, proof(attempt, holds));
    }

    private static String proof(Attempt attempt, boolean holds) {
        if (!attempt.changes()) {
            return "A person was told.";
        }
        if (attempt.isRoutine()) {
            return attempt.state() == Attempt.State.EFFECTIVE
                    ? "The step was taken."
                    : "The step shows no effect: nothing is otherwise than before.";
        }
        return switch (attempt.state()) {
            case EFFECTIVE ->
                (holds
                                ? "Telemetry shows that its step was taken; what it was meant to end holds still%s."
                                : "Telemetry shows that what it was meant to end is gone%s.")
                        .formatted(meant(attempt));
            case USELESS -> "Telemetry shows that what it was meant to end is still there%s.".formatted(meant(attempt));
            default ->
                "Nothing that is measured can show whether it helped: it followed from words. Somebody should look.";
        };
    }

    private static String meant(Attempt attempt) {
        return attempt.aims().stream().map(Object::toString).collect(Collectors.joining(", ", " (", ")"));
    }

    /** An agent did not answer in time. */
    public void lapse(Lapse lapse) {
        AgentResult none = AgentResult.failed("The agent did not answer in time.");
        outcome(lapse.delivery(), OutcomeEntry.Status.TIMEOUT, none, lapse.waited());
    }

    private void outcome(Delivery delivery, OutcomeEntry.Status status, AgentResult result, Duration took) {
        entries.add(new OutcomeEntry(
                of(delivery.plan()),
                delivery.plan().id().toString(),
                delivery.task().id(),
                delivery.attempt(),
                status,
                FactJson.plain(result.out()),
                FactJson.plain(meta(delivery, result)),
                took.toMillis()));
    }

    /** What the agent said about its answer, and what would take the change back. */
    private static Map<String, Object> meta(Delivery delivery, AgentResult result) {
        Map<String, Object> meta = new TreeMap<>(result.meta());
        if (result.out().get("before") instanceof Map<?, ?> before) {
            Inverse.of(delivery.task().action(), before)
                    .ifPresent(inverse -> meta.put("inverse", ActionJson.write(inverse)));
        }
        return meta;
    }

    private void sample(Plan plan, Sample sample) {
        entries.add(new SampleEntry(
                of(plan),
                sample.deviceId(),
                sample.timestamp(),
                sample.status(),
                FactJson.plain(sample.metrics()),
                sample.errorCode(),
                sample.logSample(),
                sample.note()));
    }

    private Origin of(Plan plan) {
        return Plans.origin(plan, origin);
    }

    private Origin ofItsRules(Plan plan) {
        return origin.decision(plan.id().toString()).incident(plan.incident());
    }
}
