package dev.interlock.routes.loop;

import dev.interlock.routes.audit.entry.OperatorActEntry;
import dev.interlock.routes.audit.entry.OperatorActEntry.Act;
import dev.interlock.routes.operator.DemandRefused;
import dev.interlock.routes.operator.Mode;
import dev.interlock.routes.operator.NoSuchDemandEvent;
import dev.interlock.routes.operator.NoSuchIncident;
import dev.interlock.routes.operator.NoSuchPlan;
import dev.interlock.routes.operator.NoSuchQuestion;
import dev.interlock.routes.operator.NoSuchReport;
import dev.interlock.routes.operator.NoSuchShadow;
import dev.interlock.routes.operator.OperatorAct;
import dev.interlock.routes.planning.Planning;
import dev.interlock.routes.planning.PlanningCase;
import dev.interlock.routes.plans.PlanLifecycle;
import dev.interlock.routes.trail.DirectAlerts;
import dev.interlock.routes.trail.Outbox;
import dev.interlock.routes.trail.TurnRecord;
import dev.interlock.rules.demand.DemandEvent;
import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.incident.Attempt.State;
import dev.interlock.rules.incident.Incident;
import dev.interlock.rules.incident.Report;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.rulebook.session.RulebookSession;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person's act does within one turn. */
final class OperatorTurn implements OperatorAct.Handler {
    private final LoopState state;
    private final PlanLifecycle lifecycle;
    private final Planning planning;
    private final AlertTurn alerts;
    private final TurnRecord record;
    private final Outbox outbox;
    private final DirectAlerts people;
    private final Runnable observe;
    private final String by;

    /** @param observe lets the rules see at once what a person said */
    OperatorTurn(
            LoopState state,
            PlanLifecycle lifecycle,
            Planning planning,
            AlertTurn alerts,
            TurnRecord record,
            Outbox outbox,
            DirectAlerts people,
            Runnable observe,
            String by) {
        this.state = state;
        this.lifecycle = lifecycle;
        this.planning = planning;
        this.alerts = alerts;
        this.record = record;
        this.outbox = outbox;
        this.people = people;
        this.observe = observe;
        this.by = by;
    }

    @Override
    public void mode(Mode mode) {
        state.switches().mode(mode);
        outbox.remember(state.switches());
        write(Act.MODE, "controller", mode.toString(), null);
    }

    /** The switch itself was thrown before: nothing waits for a turn. */
    @Override
    public void stop() {
        outbox.remember(state.switches());
        write(Act.KILL_SWITCH, "controller", "on", null);
        lifecycle.stop().forEach(planning::dropped);
    }

    @Override
    public void release(long asOf) {
        state.switches().release(asOf);
        outbox.remember(state.switches());
        write(Act.KILL_SWITCH, "controller", "off", null);
    }

    @Override
    public void approve(OperatorAct.Approve approve) {
        Plan plan = take(approve.plan());
        write(approve, plan.id().toString(), null);
        if (lifecycle.confirm(plan) != State.RUNNING) {
            planning.dropped(plan);
        }
    }

    @Override
    public void reject(OperatorAct.Reject reject) {
        String reason = reject.reason();
        Plan plan = take(reject.plan());
        write(reject, plan.id().toString(), reason);
        lifecycle.reject(plan, "%s turned it down: %s".formatted(by, reason));
        planning.dropped(plan);
        tellOfDanger(reason, plan.incident(), "turns a plan down with", quoted(reason), Optional.of(plan.incident()));
    }

    private Plan take(UUID id) {
        return state.plans().endWait(id).orElseThrow(() -> new NoSuchPlan(id));
    }

    @Override
    public void report(String id, String words) {
        Report made = Subject.of(words, state.rules().session()).report(id, words, by, record.at());
        Report open = state.rules().session().file(made);
        record.lasting();
        outbox.reported(open.id());
        write(Act.REPORT, open.device(), open.id(), words);
        Optional<PlanningCase> before = incident(open).flatMap(state.planning().cases()::of);
        observe.run();
        tell(open, before);
        if (open.equals(made)) {
            before.map(PlanningCase::incident).ifPresent(planning::toldMore);
        }
    }

    /** Danger at once, whatever comes of it; anything else where whoever plans is busy with another question. */
    private void tell(Report report, Optional<PlanningCase> before) {
        boolean busy =
                before.filter(each -> each.phase() != PlanningCase.Phase.OVER).isPresent();
        if (!tellOfDanger(report.text(), report.device(), "reports", DirectAlerts.words(report), incident(report))
                && busy) {
            people.tell(
                    "warning", report.device(), by + " reports more: " + DirectAlerts.words(report), incident(report));
        }
    }

    /** Tells people where somebody speaks of danger; true where they do. */
    private boolean tellOfDanger(String text, String target, String how, String words, Optional<String> incident) {
        List<String> dangers = state.rules().session().rulebook().dangers().in(text);
        if (!dangers.isEmpty()) {
            String message = "%s %s danger (%s): %s".formatted(by, how, String.join(", ", dangers), words);
            people.tell(TurnRecord.CRITICAL, target, message, incident);
        }
        return !dangers.isEmpty();
    }

    private Optional<String> incident(Report report) {
        return state.rules().session().incidents().stream()
                .filter(incident -> incident.domain().equals(report.domain()))
                .map(Incident::id)
                .findFirst();
    }

    @Override
    public void done(OperatorAct.Done done) {
        String reason = done.reason();
        Report report = state.rules().session().done(done.report()).orElseThrow(() -> new NoSuchReport(done.report()));
        record.lasting();
        write(done, report.id(), reason);
        tellOfDanger(reason, report.device(), "ends a report with", quoted(reason), incident(report));
    }

    @Override
    public void answer(OperatorAct.GiveAnswer answer) {
        String incident = answer.incident();
        String words = answer.words();
        write(answer, incident, words);
        if (!planning.clarify(incident, words)) {
            throw new NoSuchQuestion(incident);
        }
        tellOfDanger(words, incident, "answers with", quoted(words), Optional.of(incident));
    }

    private static String quoted(String words) {
        return "\"%s\".".formatted(words);
    }

    @Override
    public void settle(OperatorAct.Settle settle) {
        Incident settled = open(settle.incident());
        state.rules().session().settleReports(settled.domain());
        alerts.settled(settled);
        record.lasting();
        write(settle, settled, null);
    }

    @Override
    public void take(OperatorAct.Take take) {
        write(take, open(take.incident()), null);
    }

    @Override
    public void comment(OperatorAct.Comment comment) {
        String words = comment.words();
        Incident incident = open(comment.incident());
        write(comment, incident, words);
        tellOfDanger(words, incident.domain(), "comments with", quoted(words), Optional.of(incident.id()));
    }

    private Incident open(String id) {
        return state.rules().session().incidents().stream()
                .filter(each -> each.id().equals(id) && each.state() != Incident.State.CLOSED)
                .findFirst()
                .orElseThrow(() -> new NoSuchIncident(id));
    }

    private void write(OperatorAct.OnOpen act, Incident incident, @Nullable String words) {
        record.add(new OperatorActEntry(
                record.origin().incident(incident.id()), by, act.written(), incident.id(), null, words));
    }

    @Override
    public void promote(OperatorAct.Promote promote) {
        String rule = promote.rule();
        RulebookSession session = state.rules().session();
        if (!session.rulebook().shadows().contains(rule)) {
            throw NoSuchShadow.of(rule);
        }
        int times = session.shadowTimes(rule);
        double least = session.rulebook()
                .limit(RulebookSession.SHADOW_MATCHES)
                .map(Limit::value)
                .orElse(Double.POSITIVE_INFINITY);
        if (!(times >= least)) {
            throw NoSuchShadow.tooFew(rule, times, least);
        }
        write(promote.written(), rule, "would have acted %d times".formatted(times), promote.reason());
    }

    /** What is asked for as before is no news. */
    @Override
    public void ask(DemandEvent event) {
        RulebookSession session = state.rules().session();
        if (session.demandEvents().stream().anyMatch(event::asks)) {
            return;
        }
        session.file(event).ifPresent(reason -> {
            throw new DemandRefused(reason);
        });
        record.lasting();
        write(Act.DEMAND, event.id(), event.sentence(), event.name());
        observe.run();
    }

    @Override
    public void cancel(OperatorAct.CancelDemand cancel) {
        DemandEvent event = state.rules()
                .session()
                .cancelDemand(cancel.event())
                .orElseThrow(() -> new NoSuchDemandEvent(cancel.event()));
        record.lasting();
        write(cancel, event.id(), null);
        observe.run();
    }

    private void write(OperatorAct.OnOpen act, String subject, @Nullable String reason) {
        write(act.written(), subject, null, reason);
    }

    private void write(String act, String subject, @Nullable String setting, @Nullable String reason) {
        record.add(new OperatorActEntry(record.origin(), by, act, subject, setting, reason));
    }
}
