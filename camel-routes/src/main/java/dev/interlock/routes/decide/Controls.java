package dev.interlock.routes.decide;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ExchangeTimedOutException;
import org.apache.camel.ProducerTemplate;

/** The control room of a running controller: every act is an event of the loop, and acknowledged when it was recorded. */
public final class Controls implements ControlRoom {
    private final DecisionLoop loop;
    private final Supplier<Event> rulebook;
    private final ProducerTemplate template;
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
        this.template = template;
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
        tell(rulebook.get());
    }

    private void act(OperatorAct act, String by) {
        tell(new Event.Acted(act, by));
    }

    private void tell(Event event) {
        ask(
                "{{interlock.decide}}",
                event,
                "The decision loop did not take it in time. Look at /health for what holds it.");
        // Turns are recorded in their order: once this empty one is through, so is the one before.
        ask(
                "{{interlock.record}}",
                new Outbox(Instant.EPOCH),
                "It counts, but the audit could not record it yet and will as soon as it can. Look at /health for why.");
    }

    private void ask(String room, Object what, String late) {
        try {
            template.requestBody(room, what);
        } catch (CamelExecutionException e) {
            if (e.getCause() instanceof NoSuchPlan noSuchPlan) {
                throw noSuchPlan;
            }
            if (e.getCause() instanceof NoSuchQuestion noSuchQuestion) {
                throw noSuchQuestion;
            }
            if (e.getCause() instanceof NoSuchIncident noSuchIncident) {
                throw noSuchIncident;
            }
            if (e.getCause() instanceof ExchangeTimedOutException) {
                throw new Unacknowledged(late, e);
            }
            throw e;
        }
    }
}
