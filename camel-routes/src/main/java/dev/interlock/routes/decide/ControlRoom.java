package dev.interlock.routes.decide;

import java.util.UUID;

/**
 * What a person can see and do while the controller runs: the web, the command line and the scenarios come in here.
 * Every act is recorded with the name of who did it. Thread-safe.
 */
public interface ControlRoom {
    /** What the controller knew after its latest turn. */
    View view();

    void mode(Mode mode, String by);

    /** Stops or allows every dispatch, at once. */
    void killSwitch(boolean on, String by);

    /**
     * Confirms a waiting plan; it is judged again before it is sent.
     *
     * @throws NoSuchPlan if no such plan waits
     */
    void approve(UUID plan, String by);

    /**
     * Turns a waiting plan down.
     *
     * @throws NoSuchPlan if no such plan waits
     */
    void reject(UUID plan, String reason, String by);

    /** Reads the rulebook again from its files, as saving one of them does. */
    void reload(String by);
}
