package dev.interlock.routes.loop;

import java.util.function.Supplier;

/** Where the turns of a decision loop are kept. It is told by the loop's thread, after each turn, and must not keep it waiting. */
public interface Tape {
    /** Keeps nothing. */
    Tape NONE = (turn, calm, present) -> {};

    /**
     * A turn ended.
     *
     * @param calm no plan is at its agents
     * @param present what another loop would begin with to go on from here; only good within this call
     */
    void turned(TakenTurn turn, boolean calm, Supplier<LoopStart> present);
}
