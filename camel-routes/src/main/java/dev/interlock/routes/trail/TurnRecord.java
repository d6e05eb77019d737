package dev.interlock.routes.trail;

import dev.interlock.advisor.Finding;
import dev.interlock.advisor.PlannerAnswer;
import dev.interlock.advisor.Proposal;
import dev.interlock.routes.audit.entry.ClarificationEntry;
import dev.interlock.routes.audit.entry.ConditionEntry;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.entry.EscalationEntry;
import dev.interlock.routes.audit.entry.HeardAlertEntry;
import dev.interlock.routes.audit.entry.HeardAlertEntry.Change;
import dev.interlock.routes.audit.entry.IncidentEntry;
import dev.interlock.routes.audit.entry.LlmRunEntry;
import dev.interlock.routes.audit.entry.LookupEntry;
import dev.interlock.routes.audit.entry.OperatorActEntry;
import dev.interlock.routes.audit.entry.Origin;
import dev.interlock.routes.audit.entry.RulebookEntry;
import dev.interlock.rules.alert.AlertChange;
import dev.interlock.rules.alert.FiringAlert;
import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.condition.Symptom;
import dev.interlock.rules.contract.ActionJson;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Escalation;
import dev.interlock.rules.incident.Incident;
import dev.interlock.rules.incident.Remedy;
import dev.interlock.rules.plan.ClarifyingTask;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.rulebook.session.Conclusions;
import dev.interlock.rules.rulebook.source.ShadowFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Words what happened in one turn as rows of the audit. */
public final class TurnRecord {
    public static final String CRITICAL = "critical";

    private final Origin origin;
    private final Lineage lineage;
    private final List<Entry> entries = new ArrayList<>();
    private final PlanRows plans;
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
        this.plans = new PlanRows(origin, lineage, samples, alerts, entries);
    }

    public List<Entry> entries() {
        return entries;
    }

    /** What happens to plans in this turn. */
    public PlanRows plans() {
        return plans;
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
        return lasting || plans.any();
    }

    /**
     * What a turn brought.
     *
     * @param holding the conditions that hold since
     */
    public void conclusions(Conclusions conclusions, List<Condition> holding, Function<Attempt, Plan> planOf) {
        conclusions.raised().forEach(condition -> {
            lineage.behind(condition).forEach(firing -> entries.add(PlanRows.firing(origin, firing)));
            condition(condition, ConditionEntry.Change.RAISED);
        });
        conclusions.cleared().forEach(condition -> condition(condition, ConditionEntry.Change.CLEARED));
        incidents(conclusions.opened(), IncidentEntry.Change.OPENED, "A condition of its domain holds.");
        incidents(conclusions.quiet(), IncidentEntry.Change.QUIET, "Nothing is wrong in its domain any more.");
        incidents(conclusions.reopened(), IncidentEntry.Change.REOPENED, "A condition came back.");
        incidents(conclusions.closed(), IncidentEntry.Change.CLOSED, "Verified: no condition came back in time.");
        conclusions
                .settled()
                .forEach(attempt -> plans.settled(
                        planOf.apply(attempt), attempt, holding.stream().anyMatch(attempt::answers)));
        conclusions.escalations().forEach(this::escalation);
        conclusions.shadows().forEach(firing -> entries.add(PlanRows.firing(origin, firing)));
        lasting |= !conclusions.shadows().isEmpty();
        lasting |= conclusions.firings().stream().anyMatch(firing -> !isConclusion(firing.concluded()));
    }

    /** It follows from facts, and would follow again after a restart. */
    private static boolean isConclusion(Object fact) {
        return fact instanceof Symptom
                || fact instanceof Condition
                || fact instanceof Remedy
                || fact instanceof ShadowFact;
    }

    private void incidents(List<Incident> incidents, IncidentEntry.Change change, String reason) {
        incidents.forEach(incident -> incident(incident, change, reason));
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

    /** What became of an alert of another system. */
    public void heard(AlertChange change, Optional<String> incident) {
        Origin of = incident.map(origin::incident).orElse(origin);
        entries.add(HeardAlertEntry.of(
                of, change.held().alert(), Change.valueOf(change.kind().name())));
    }

    /** What passed between the controller and its planner. */
    public void answer(Escalation escalation, PlannerAnswer answer) {
        Origin of = origin.incident(escalation.incident()).tag(DecisionTag.LLM_DECISION);
        if (answer.proposal() instanceof Proposal.Proposed proposed) {
            of = of.decision(proposed.plan().id().toString());
            plans.explained(proposed);
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
}
