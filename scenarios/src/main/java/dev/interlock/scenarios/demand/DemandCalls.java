package dev.interlock.scenarios.demand;

import dev.interlock.routes.operator.ControlRoom;
import java.time.Instant;
import java.util.List;

/** Tells a controller of each event once its time has come. Used by one thread. */
public final class DemandCalls {
    private final List<ToldDemand> told;
    private final Instant beginning;
    private int next;

    /** @param told by their times */
    public DemandCalls(List<ToldDemand> told, Instant beginning) {
        this.told = List.copyOf(told);
        this.beginning = beginning;
    }

    /** Tells of all whose time has come. */
    public void until(Instant now, ControlRoom room) {
        while (next < told.size() && !beginning.plus(told.get(next).told()).isAfter(now)) {
            room.ask(told.get(next).event(next + 1, beginning), "utility");
            next++;
        }
    }
}
