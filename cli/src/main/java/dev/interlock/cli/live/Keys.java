package dev.interlock.cli.live;

import dev.interlock.routes.operator.ControlRoom;
import dev.interlock.routes.operator.NoSuchPlan;
import dev.interlock.routes.operator.OperatorAct;
import dev.interlock.routes.operator.View;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a pressed key does. */
final class Keys {
    private static final Logger LOG = LoggerFactory.getLogger(Keys.class);

    private final ControlRoom room;
    private final String operator;

    Keys(ControlRoom room, String operator) {
        this.room = room;
        this.operator = operator;
    }

    /** @param drawn what whoever pressed it saw: a key is meant for that, whatever has happened since */
    void press(ScreenKey key, View drawn) {
        if (key == ScreenKey.KILL_SWITCH) {
            turnKillSwitch(drawn);
        } else if (key == ScreenKey.APPROVE) {
            drawn.waiting().stream().findFirst().ifPresent(plan -> approve(plan.id()));
        }
    }

    private void turnKillSwitch(View drawn) {
        if (drawn.killSwitch()) {
            room.release(operator);
        } else {
            var unused = room.stop(operator);
        }
    }

    /** Somebody else may have answered between two frames. */
    private void approve(UUID plan) {
        try {
            room.act(new OperatorAct.Approve(plan), operator);
        } catch (NoSuchPlan answered) {
            LOG.info("{}", answered.getMessage());
        }
    }
}
