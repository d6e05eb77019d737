package dev.interlock.routes.decide;

import dev.interlock.routes.audit.entry.OperatorActEntry;
import dev.interlock.routes.audit.entry.OperatorActEntry.Act;
import dev.interlock.rules.incident.Attempt.State;
import dev.interlock.rules.incident.Incident;
import dev.interlock.rules.incident.Report;
import dev.interlock.rules.plan.Plan;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person's act does within one turn. */
final class OperatorTurn implements OperatorAct.Handler {
    private final LoopState state;
    private final Road road;
    private final Counsel counsel;
    private final AlertTurn alerts;
    private final Chronicle chronicle;
    private final Outbox outbox;
    private final String by;

    OperatorTurn(
            LoopState state,
            Road road,
            Counsel counsel,
            AlertTurn alerts,
            Chronicle chronicle,
            Outbox outbox,
            String by) {
        this.state = state;
        this.road = road;
        this.counsel = counsel;
        this.alerts = alerts;
        this.chronicle = chronicle;
        this.outbox = outbox;
        this.by = by;
    }

    @Override
    public void mode(Mode mode) {
        state.switches().mode(mode);
        outbox.remember(state.switches());
        write(Act.MODE, "controller", mode.toString(), null);
    }

    @Override
    public void killSwitch(boolean on) {
        state.switches().killed(on);
        outbox.remember(state.switches());
        write(Act.KILL_SWITCH, "controller", on ? "on" : "off", null);
        if (on) {
            road.stop().forEach(counsel::dropped);
        }
    }

    @Override
    public void approve(UUID id) {
        Plan plan = take(id);
        write(Act.APPROVE, id.toString(), null, null);
        if (road.confirm(plan) != State.RUNNING) {
            counsel.dropped(plan);
        }
    }

    @Override
    public void reject(UUID id, String reason) {
        Plan plan = take(id);
        write(Act.REJECT, id.toString(), null, reason);
        road.reject(plan, "%s turned it down: %s".formatted(by, reason));
        counsel.dropped(plan);
    }

    private Plan take(UUID id) {
        return state.waitNoMore(id).orElseThrow(() -> new NoSuchPlan(id));
    }

    @Override
    public void report(String id, String words) {
        Report report = Subject.of(words, state.session()).report(id, words, by, chronicle.at());
        state.session().file(report);
        chronicle.lasting();
        write(Act.REPORT, report.device(), id, words);
        state.session().incidents().stream()
                .filter(incident -> incident.domain().equals(report.domain()))
                .forEach(incident -> counsel.toldMore(incident.id()));
    }

    @Override
    public void answer(String incident, String words) {
        write(Act.ANSWER, incident, null, words);
        if (!counsel.clarify(incident, words)) {
            throw new NoSuchQuestion(incident);
        }
    }

    @Override
    public void settle(String incident) {
        Incident settled = state.session().incidents().stream()
                .filter(each -> each.id().equals(incident))
                .findFirst()
                .orElseThrow(() -> new NoSuchIncident(incident));
        state.session().settleReports(settled.domain());
        alerts.settled(settled);
        chronicle.lasting();
        write(Act.SETTLE, incident, null, null);
    }

    private void write(Act act, String subject, @Nullable String setting, @Nullable String reason) {
        chronicle.add(new OperatorActEntry(chronicle.origin(), by, act, subject, setting, reason));
    }
}
