package dev.interlock.routes.loop;

import dev.interlock.routes.plans.Delivery;
import dev.interlock.routes.trail.Outbox;
import dev.interlock.rules.fact.Moment;
import dev.interlock.rules.plan.Action;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A turn of the decision loop: everything that it depended on, and what came of it.
 *
 * @param nanos the stopwatch when it began
 * @param heard the tasks whose agents were at them
 * @param killed the kill switch was on when it began
 * @param killedAfter it was on when the turn ended
 * @param unable why actions could not be carried out at all, as far as that was asked
 * @param outbox what it left; null where what a person wanted could not be done
 * @param refusal why it could not
 */
public record TakenTurn(
        Event event,
        Moment moment,
        long nanos,
        List<Delivery> heard,
        boolean killed,
        boolean killedAfter,
        Map<Action, String> unable,
        @Nullable Outbox outbox,
        String refusal) {
    public TakenTurn {
        heard = List.copyOf(heard);
        unable = Map.copyOf(unable);
    }
}
