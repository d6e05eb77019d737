package dev.interlock.routes.decide;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.camel.ProducerTemplate;

/** The control room of a running controller: every act is an event of the loop, and acknowledged when it was recorded. */
public final class Controls implements ControlRoom {
    private final DecisionLoop loop;
    private final Supplier<Event> rulebook;
    private final Acknowledged acknowledged;
    private final Supplier<String> ids;
    private final Optional<String> handless;

    /**
     * @param rulebook reads the rulebook from its files, whether or not they changed
     * @param ids never gives the same text twice
     * @param handless why nothing can be changed; empty where something can
     */
    public Controls(
            DecisionLoop loop,
            Supplier<Event> rulebook,
            ProducerTemplate template,
            Supplier<String> ids,
            Optional<String> handless) {
        this.handless = handless;
        this.ids = ids;
        this.loop = loop;
        this.rulebook = rulebook;
        this.acknowledged = new Acknowledged(template);
    }

    @Override
    public View view() {
        return loop.view();
    }

    @Override
    public void mode(Mode mode, String by) {
        if (mode != Mode.OBSERVE && handless.isPresent()) {
            throw new NoHands(handless.get());
        }
        act(new OperatorAct.SetMode(mode), by);
    }

    @Override
    public void killSwitch(boolean on, String by) {
        if (on) {
            loop.switches().killed(true);
        }
        act(new OperatorAct.SetKillSwitch(on), by);
    }

    @Override
    public void approve(UUID plan, String by) {
        act(new OperatorAct.Approve(plan), by);
    }

    @Override
    public void reject(UUID plan, String reason, String by) {
        act(new OperatorAct.Reject(plan, reason), by);
    }

    @Override
    public String report(String words, String by) {
        String id = "report-" + ids.get();
        act(new OperatorAct.MakeReport(id, words), by);
        return id;
    }

    @Override
    public void answer(String incident, String words, String by) {
        act(new OperatorAct.GiveAnswer(incident, words), by);
    }

    @Override
    public void settle(String incident, String by) {
        act(new OperatorAct.Settle(incident), by);
    }

    @Override
    public void reload(String by) {
        acknowledged.tell(rulebook.get());
    }

    private void act(OperatorAct act, String by) {
        acknowledged.tell(new Event.Acted(act, by));
    }
}
