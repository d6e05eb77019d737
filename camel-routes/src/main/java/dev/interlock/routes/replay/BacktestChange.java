package dev.interlock.routes.replay;

import java.util.Optional;

/**
 * What another rulebook would have decided otherwise.
 *
 * @param before what the recorded rulebook decided; empty where the other one adds something
 * @param after what the other one decides; empty where it leaves something out
 * @param certain the recording can say so; else the world would have gone another way by then
 */
public record BacktestChange(Optional<DecidedThing> before, Optional<DecidedThing> after, boolean certain) {
    /** The thing itself, on the side that has it. */
    public DecidedThing thing() {
        return after.or(() -> before).orElseThrow();
    }
}
