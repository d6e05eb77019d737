package dev.interlock.routes.decide;

import dev.interlock.routes.audit.entry.OperatorActEntry;
import dev.interlock.routes.audit.entry.OperatorActEntry.Act;
import dev.interlock.rules.incident.Attempt.State;
import dev.interlock.rules.plan.Plan;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person's act does within one turn. */
final class OperatorTurn implements OperatorAct.Handler {
    private final Turn turn;
    private final String by;

    OperatorTurn(Turn turn, String by) {
        this.turn = turn;
        this.by = by;
    }

    @Override
    public void mode(Mode mode) {
        turn.loop().switches.mode(mode);
        turn.switched();
        write(Act.MODE, "controller", mode.toString(), null);
    }

    @Override
    public void killSwitch(boolean on) {
        turn.loop().switches.killed(on);
        turn.switched();
        write(Act.KILL_SWITCH, "controller", on ? "on" : "off", null);
    }

    @Override
    public void approve(UUID id) {
        Plan plan = take(id);
        write(Act.APPROVE, id.toString(), null, null);
        turn.confirm(plan);
    }

    @Override
    public void reject(UUID id, String reason) {
        Plan plan = take(id);
        write(Act.REJECT, id.toString(), null, reason);
        turn.enter(plan, State.REFUSED, "%s turned it down: %s".formatted(by, reason));
    }

    private Plan take(UUID id) {
        Plan plan = turn.loop().waiting.remove(id);
        if (plan == null) {
            throw new NoSuchPlan(id);
        }
        return plan;
    }

    private void write(Act act, String subject, @Nullable String setting, @Nullable String reason) {
        turn.chronicle().add(new OperatorActEntry(turn.chronicle().origin(), by, act, subject, setting, reason));
    }
}
