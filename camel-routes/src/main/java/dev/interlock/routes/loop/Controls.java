package dev.interlock.routes.loop;

import dev.interlock.routes.operator.ControlRoom;
import dev.interlock.routes.operator.KillSwitch;
import dev.interlock.routes.operator.Mode;
import dev.interlock.routes.operator.NoHands;
import dev.interlock.routes.operator.NotOpen;
import dev.interlock.routes.operator.OperatorAct;
import dev.interlock.routes.operator.View;
import dev.interlock.routes.trail.Outbox;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.demand.DemandEvent;
import dev.interlock.rules.rulebook.match.KnownFacts;
import dev.interlock.rules.rulebook.whynot.Permission;
import dev.interlock.rules.rulebook.whynot.WhyNot;
import dev.interlock.rules.rulebook.whynot.WhyNotAnswers;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.camel.ProducerTemplate;

/** The control room of a running controller: every act is an event of the loop, and acknowledged when it was recorded. */
public final class Controls implements ControlRoom {
    private final DecisionLoop loop;
    private final KillSwitch killSwitch;
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
            KillSwitch killSwitch,
            Supplier<Event> rulebook,
            ProducerTemplate template,
            Supplier<String> ids,
            Optional<String> handless) {
        this.handless = handless;
        this.ids = ids;
        this.loop = loop;
        this.killSwitch = killSwitch;
        this.rulebook = rulebook;
        this.acknowledged = new Acknowledged(template);
    }

    /** The switch is read at once: a loop that hangs shows what it knew. */
    @Override
    public View view() {
        return loop.view().withKillSwitch(loop.switches().killed());
    }

    @Override
    public void mode(Mode mode, String by) {
        if (mode != Mode.OBSERVE && handless.isPresent()) {
            throw new NoHands(handless.get());
        }
        tell(new OperatorAct.SetMode(mode), by);
    }

    @Override
    public CompletableFuture<Void> stop(String by) {
        return killSwitch.stop(by);
    }

    @Override
    public void release(String by) {
        tell(new OperatorAct.Release(loop.switches().thrown()), by);
    }

    @Override
    public String report(String words, String by) {
        String id = "report-" + ids.get();
        Outbox left = acknowledged.tell(new Event.Acted(new OperatorAct.MakeReport(id, words), by));
        return Objects.requireNonNullElse(left.report(), id);
    }

    /** Words of danger are heard even where what they were said to is not open. */
    @Override
    public void act(OperatorAct.OnOpen act, String by) {
        try {
            tell(act, by);
        } catch (NotOpen nothing) {
            act.said()
                    .filter(words -> !loop.rulebook().dangers().in(words).isEmpty())
                    .ifPresent(words -> report(words, by));
            throw nothing;
        }
    }

    @Override
    public void ask(DemandEvent event, String by) {
        tell(new OperatorAct.AskForLess(event), by);
    }

    /** The loop hands out what it knows, and goes on while the answer is looked for here. */
    @Override
    public Parsed<WhyNot> whyNot(String rule, String device) {
        Event.Looked look = new Event.Looked(new CompletableFuture<>());
        acknowledged.hear(look);
        Picture picture = look.picture().join();
        View now = view();
        return new WhyNotAnswers(
                        picture.rulebook(),
                        picture.inventory(),
                        KnownFacts.of(picture.facts()),
                        new Permission(now.mode().toString(), now.killSwitch(), picture.putAside()))
                .why(rule, device);
    }

    @Override
    public void reload(String by) {
        acknowledged.tell(rulebook.get());
    }

    private void tell(OperatorAct act, String by) {
        acknowledged.tell(new Event.Acted(act, by));
    }
}
