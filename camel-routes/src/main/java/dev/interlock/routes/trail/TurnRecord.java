package dev.interlock.routes.trail;

import dev.interlock.advisor.Finding;
import dev.interlock.advisor.PlannerAnswer;
import dev.interlock.advisor.Proposal;
import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.routes.audit.entry.ClarificationEntry;
import dev.interlock.routes.audit.entry.ConditionEntry;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.entry.EscalationEntry;
import dev.interlock.routes.audit.entry.FiringEntry;
import dev.interlock.routes.audit.entry.HeardAlertEntry;
import dev.interlock.routes.audit.entry.HeardAlertEntry.Change;
import dev.interlock.routes.audit.entry.IncidentEntry;
import dev.interlock.routes.audit.entry.LlmRunEntry;
import dev.interlock.routes.audit.entry.LookupEntry;
import dev.interlock.routes.audit.entry.OperatorActEntry;
import dev.interlock.routes.audit.entry.Origin;
import dev.interlock.routes.audit.entry.OutcomeEntry;
import dev.interlock.routes.audit.entry.PlanEntry;
import dev.interlock.routes.audit.entry.RulebookEntry;
import dev.interlock.routes.audit.entry.SampleEntry;
import dev.interlock.routes.audit.entry.TaskEntry;
import dev.interlock.routes.plans.Delivery;
import dev.interlock.routes.plans.Judge.Judgement;
import dev.interlock.routes.plans.Lapse;
import dev.interlock.routes.plans.PlanRecord;
import dev.interlock.routes.plans.Plans;
import dev.interlock.rules.alert.AlertChange;
import dev.interlock.rules.alert.FiringAlert;
import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.condition.Symptom;
import dev.interlock.rules.contract.ActionJson;
import dev.interlock.rules.contract.PlanJson;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Escalation;
import dev.interlock.rules.incident.Incident;
import dev.interlock.rules.incident.Remedy;
import dev.interlock.rules.plan.ClarifyingTask;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.rules.plan.Inverse;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import dev.interlock.rules.rulebook.session.Conclusions;
import dev.interlock.rules.rulebook.session.Firing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words what happened in one turn as rows of the audit. */
public final class TurnRecord implements PlanRecord {
    public static final String CRITICAL = "critical";

    private static final int MOST_SEEN = 20;

    private final Origin origin;
    private final Lineage lineage;
    private final LatestSamples samples;
    private final Function<Plan, List<FiringAlert>> alerts;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<UUID, String> reasons = new HashMap<>();
    private boolean lasting;

    /** @param alerts what other systems say where a plan is about to change something */
    public TurnRecord(
            Instant now,
            String rulebookHash,
            Lineage lineage,
            LatestSamples samples,
            Function<Plan, List<FiringAlert>> alerts) {
        this.origin = Origin.at(now).rulebook(rulebookHash);
        this.lineage = lineage;
        this.samples = samples;
        this.alerts = alerts;
    }

    public List<Entry> entries() {
        return entries;
    }

    public Instant at() {
        return origin.at();
    }

    /** Something was told that must survive a restart. */
    public void lasting() {
        lasting = true;
    }

    /** Something happened that must survive a restart. */
    public boolean isLasting() {
        return lasting;
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

    private void firing(Firing firing, @Nullable String decision, @Nullable String incident) {
        entries.add(new FiringEntry(
                belonging(decision, incident),
                firing.ruleId(),
                firing.ruleName(),
                FactJson.facts(firing.facts()),
                FactJson.fact(firing.concluded())));
    }

    public void conclusions(Conclusions conclusions, Function<Attempt, Plan> plans) {
        conclusions.raised().forEach(condition -> {
            lineage.behind(condition).forEach(firing -> firing(firing, null, null));
            condition(condition, ConditionEntry.Change.RAISED);
        });
        conclusions.cleared().forEach(condition -> condition(condition, ConditionEntry.Change.CLEARED));
        incidents(conclusions.opened(), IncidentEntry.Change.OPENED, "A condition of its domain holds.");
        incidents(conclusions.quiet(), IncidentEntry.Change.QUIET, "No condition of its domain holds any more.");
        incidents(conclusions.reopened(), IncidentEntry.Change.REOPENED, "A condition came back.");
        incidents(conclusions.closed(), IncidentEntry.Change.CLOSED, "Verified: no condition came back in time.");
        conclusions.settled().forEach(attempt -> settled(plans.apply(attempt), attempt));
        conclusions.escalations().forEach(this::escalation);
        lasting |= conclusions.firings().stream().anyMatch(firing -> !isConclusion(firing.concluded()));
    }

    /** It follows from facts, and would follow again after a restart. */
    private static boolean isConclusion(Object fact) {
        return fact instanceof Symptom || fact instanceof Condition || fact instanceof Remedy;
    }

    private void incidents(List<Incident> incidents, IncidentEntry.Change change, String reason) {
        incidents.forEach(incident -> incident(incident, change, reason));
    }

    private void settled(Plan plan, Attempt attempt) {
        plan(plan, attempt, attempt.state(), null, proof(attempt));
    }

    private static String proof(Attempt attempt) {
        if (!attempt.changes()) {
            return "A person was told.";
        }
        return switch (attempt.state()) {
            case EFFECTIVE -> "Telemetry shows that what it was meant to end is gone%s.".formatted(meant(attempt));
            case USELESS -> "Telemetry shows that what it was meant to end is still there%s.".formatted(meant(attempt));
            default ->
                "Nothing that is measured can show whether it helped: it followed from words. Somebody should look.";
        };
    }

    private static String meant(Attempt attempt) {
        return attempt.aims().stream().map(Object::toString).collect(Collectors.joining(", ", " (", ")"));
    }

    private void condition(Condition condition, ConditionEntry.Change change) {
        entries.add(new ConditionEntry(
                origin,
                condition.name(),
                condition.device(),
                condition.domain(),
                change,
                Instant.ofEpochMilli(condition.since())));
    }

    private void incident(Incident incident, IncidentEntry.Change change, String reason) {
        entries.add(new IncidentEntry(
                origin.incident(incident.id()), incident.domain(), change, incident.recurrences(), reason));
    }

    private void escalation(Escalation escalation) {
        entries.add(
                new EscalationEntry(origin.incident(escalation.incident()), escalation.domain(), escalation.reason()));
    }

    /** A plan with its tasks, after the firings that led to it, the samples that those saw and the alerts that it is about. */
    @Override
    public void proposed(Plan plan, @Nullable Attempt attempt) {
        List<Firing> firings = attempt == null ? List.of() : lineage.behind(attempt);
        samples.seenBy(firings).forEach(sample -> sample(plan, sample));
        firings.forEach(firing -> firing(firing, plan.id().toString(), plan.incident()));
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

    /** What became of an alert of another system. */
    public void heard(AlertChange change, Optional<String> incident) {
        Origin of = incident.map(origin::incident).orElse(origin);
        entries.add(HeardAlertEntry.of(
                of, change.held().alert(), Change.valueOf(change.kind().name())));
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
        lasting = true;
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

    /** What passed between the controller and its planner. */
    public void answer(Escalation escalation, PlannerAnswer answer) {
        Origin of = origin.incident(escalation.incident()).tag(DecisionTag.LLM_DECISION);
        if (answer.proposal() instanceof Proposal.Proposed proposed) {
            of = of.decision(proposed.plan().id().toString());
            reasons.put(proposed.plan().id(), proposed.reason());
        }
        record(answer, of);
    }

    private void record(PlannerAnswer answer, Origin of) {
        answer.lookedUp().forEach(finding -> entries.add(lookup(of, finding)));
        answer.runs().forEach(run -> entries.add(LlmRunEntry.of(of, run)));
    }

    private static LookupEntry lookup(Origin of, Finding finding) {
        return new LookupEntry(
                of,
                finding.action().type().contractName(),
                finding.action().target(),
                ActionJson.write(finding.action()).get("args").toString(),
                FactJson.plain(finding.out()),
                finding.ok() ? null : finding.failure());
    }

    public void clarification(
            Escalation about, ClarifyingTask question, ClarificationEntry.Change change, @Nullable String answer) {
        entries.add(new ClarificationEntry(
                origin.incident(about.incident()), about.domain(), question.id(), question.question(), change, answer));
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

    public void rulebook(RulebookEntry.Change change, String hash, int rules, String reason) {
        lasting |= change == RulebookEntry.Change.LOADED;
        entries.add(new RulebookEntry(origin, change, hash, rules, reason));
    }

    /** The devices that exist are others from here on, or an edit of them was refused. */
    public void inventory(InventoryNews news) {
        lasting |= news.taken();
        news.ended().forEach(incident -> incident(incident, IncidentEntry.Change.CLOSED, IncidentEntry.DEVICES_GONE));
        news.cleared().forEach(condition -> condition(condition, ConditionEntry.Change.CLEARED));
        news.raised().forEach(condition -> condition(condition, ConditionEntry.Change.RAISED));
        entries.add(new OperatorActEntry(
                origin,
                news.by(),
                OperatorActEntry.Act.INVENTORY,
                "inventory",
                news.taken() ? "taken" : "refused",
                news.sentence()));
    }

    public void add(Entry entry) {
        entries.add(entry);
    }

    public Origin origin() {
        return origin;
    }

    private Origin of(Plan plan) {
        return Plans.origin(plan, origin);
    }

    private Origin belonging(@Nullable String decision, @Nullable String incident) {
        Origin belonging = decision == null ? origin : origin.decision(decision);
        return incident == null ? belonging : belonging.incident(incident);
    }
}
