package dev.interlock.routes.decide;

import dev.interlock.routes.audit.entry.OperatorActEntry;
import dev.interlock.routes.audit.entry.OperatorActEntry.Act;
import dev.interlock.rules.plan.Plan;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person's act does within one turn. */
final class OperatorTurn implements OperatorAct.Handler {
    private final LoopState state;
    private final Road road;
    private final Chronicle chronicle;
    private final Outbox outbox;
    private final String by;

    OperatorTurn(LoopState state, Road road, Chronicle chronicle, Outbox outbox, String by) {
        this.state = state;
        this.road = road;
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
            road.stop();
        }
    }

    @Override
    public void approve(UUID id) {
        Plan plan = take(id);
        write(Act.APPROVE, id.toString(), null, null);
        road.confirm(plan);
    }

    @Override
    public void reject(UUID id, String reason) {
        Plan plan = take(id);
        write(Act.REJECT, id.toString(), null, reason);
        road.reject(plan, "%s turned it down: %s".formatted(by, reason));
    }

    private Plan take(UUID id) {
        Plan plan = state.waiting().remove(id);
        if (plan == null) {
            throw new NoSuchPlan(id);
        }
        return plan;
    }

    private void write(Act act, String subject, @Nullable String setting, @Nullable String reason) {
        chronicle.add(new OperatorActEntry(chronicle.origin(), by, act, subject, setting, reason));
    }
}
