package dev.interlock.routes.operator;

import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.demand.DemandEvent;
import dev.interlock.rules.rulebook.whynot.WhyNot;
import java.util.concurrent.CompletableFuture;

/**
 * What a person can see and do while the controller runs: the web, the command line and the scenarios come in here.
 * Every act is recorded with the name of who did it. Thread-safe.
 */
public interface ControlRoom {
    /** What the controller knew after its latest turn. */
    View view();

    /**
     * Says how far the controller may go.
     *
     * @throws NoHands if nothing can be changed from here
     */
    void mode(Mode mode, String by);

    /**
     * Stops every dispatch. It counts when this returns, which is at once.
     *
     * @return completes once it stands in the audit
     */
    CompletableFuture<Void> stop(String by);

    /** Allows what the mode allows again, unless somebody stops it meanwhile. */
    void release(String by);

    /**
     * Reports something in a person's own words: an incident begins, or one under way learns of it. It stays open until a person
     * says that it is done.
     *
     * @return the id of the report; that of an earlier one where the same person said the same before
     */
    String report(String words, String by);

    /**
     * Does something to what is open: confirms a plan, ends a report, answers a question.
     *
     * @throws NotOpen if that is not open
     */
    void act(OperatorAct.OnOpen act, String by);

    /**
     * Takes in that a utility asks for less power for a time; one with the same id takes the place of an earlier one.
     *
     * @throws DemandRefused if it cannot be taken
     */
    void ask(DemandEvent event, String by);

    /** Why a rule does not act on a device as things stand, or in one sentence that there is no such rule or device. */
    Parsed<WhyNot> whyNot(String rule, String device);

    /** Reads the rulebook again from its files, as saving one of them does. */
    void reload(String by);
}
