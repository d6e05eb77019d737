package dev.interlock.routes;

import dev.interlock.routes.operator.ControlRoom;
import dev.interlock.routes.operator.Mode;
import dev.interlock.routes.operator.NoHands;
import dev.interlock.routes.operator.OperatorAct;
import dev.interlock.routes.operator.View;
import dev.interlock.routes.replay.ReplayPlayer;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.demand.DemandEvent;
import dev.interlock.rules.rulebook.whynot.WhyNot;
import java.util.concurrent.CompletableFuture;

/** What was known in a recording. Whoever wants to change something is told that it is over. */
record ReplayedRoom(ReplayPlayer player) implements ControlRoom {
    private static final String OVER =
            "This is a recording that is played again: nothing can be changed in it. Ask a running controller.";

    @Override
    public View view() {
        return player.view();
    }

    @Override
    public void mode(Mode mode, String by) {
        throw new NoHands(OVER);
    }

    @Override
    public CompletableFuture<Void> stop(String by) {
        throw new NoHands(OVER);
    }

    @Override
    public void release(String by) {
        throw new NoHands(OVER);
    }

    @Override
    public String report(String words, String by) {
        throw new NoHands(OVER);
    }

    @Override
    public void act(OperatorAct.OnOpen act, String by) {
        throw new NoHands(OVER);
    }

    @Override
    public void ask(DemandEvent event, String by) {
        throw new NoHands(OVER);
    }

    @Override
    public Parsed<WhyNot> whyNot(String rule, String device) {
        return Parsed.refused("Why a rule did not act is asked of a running controller; this is a recording.");
    }

    @Override
    public void reload(String by) {
        throw new NoHands(OVER);
    }
}
