package dev.interlock.routes.web;

import dev.interlock.routes.operator.ControlRoom;
import dev.interlock.routes.operator.DemandRefused;
import dev.interlock.routes.operator.Mode;
import dev.interlock.routes.operator.NoSuchDemandEvent;
import dev.interlock.routes.operator.NoSuchIncident;
import dev.interlock.routes.operator.NoSuchPlan;
import dev.interlock.routes.operator.NoSuchQuestion;
import dev.interlock.routes.operator.NoSuchReport;
import dev.interlock.routes.operator.NoSuchShadow;
import dev.interlock.routes.operator.OperatorAct;
import dev.interlock.routes.operator.View;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.demand.DemandEvent;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.rulebook.whynot.Cause;
import dev.interlock.rules.rulebook.whynot.WhyNot;
import dev.interlock.rules.rulebook.whynot.WhyNotFinding;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** A control room that does at once what it is told, and remembers it. */
final class FakeRoom implements ControlRoom {
    private static final WhyNotFinding AIR_IS_COOL = new WhyNotFinding(
            Cause.NOT_MET,
            "rack-7 has inlet_celsius 24.0; the rule asks for more than 27.",
            List.of(new WhyNotFinding(Cause.HELD, "It is trusted.", List.of())));

    static final String INCIDENT = "zone-1@0";
    static final String SHADOW = "SITE-101";

    final List<String> acts = new CopyOnWriteArrayList<>();
    volatile View view = World.view();
    volatile boolean broken;

    @Override
    public View view() {
        if (broken) {
            throw new IllegalStateException("jdbc:h2:file:/data/secret is broken");
        }
        return view;
    }

    @Override
    public void mode(Mode mode, String by) {
        acts.add("%s sets mode %s".formatted(by, mode));
        view = World.with(view, mode, view.killSwitch(), view.waiting());
    }

    @Override
    public CompletableFuture<Void> stop(String by) {
        acts.add("%s turns kill switch on".formatted(by));
        view = World.with(view, view.mode(), true, view.waiting());
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void release(String by) {
        acts.add("%s turns kill switch off".formatted(by));
        view = World.with(view, view.mode(), false, view.waiting());
    }

    @Override
    public String report(String words, String by) {
        acts.add("%s reports %s".formatted(by, words));
        return "report-1";
    }

    @Override
    public void act(OperatorAct.OnOpen act, String by) {
        act.handle(new Answers(by));
    }

    @Override
    public void ask(DemandEvent event, String by) {
        if (event.id().equals(World.DEMAND)) {
            throw new DemandRefused("Event 'event-7' is over already.");
        }
        acts.add("%s asks for %s".formatted(by, event.sentence()));
    }

    @Override
    public Parsed<WhyNot> whyNot(String rule, String device) {
        return rule.equals("THERMAL-001")
                ? Parsed.ok(new WhyNot(rule, "A rack is warm", device, Instant.EPOCH, false, List.of(AIR_IS_COOL)))
                : Parsed.refused("There is no rule '%s'.".formatted(rule));
    }

    @Override
    public void reload(String by) {
        acts.add("%s reloads".formatted(by));
    }

    /** What is open is answered, and is open no more. */
    private final class Answers implements OperatorAct.Handler {
        private final String by;

        Answers(String by) {
            this.by = by;
        }

        @Override
        public void mode(Mode mode) {
            throw new AssertionError(mode);
        }

        @Override
        public void stop() {
            throw new AssertionError(by);
        }

        @Override
        public void release(long asOf) {
            throw new AssertionError(asOf);
        }

        @Override
        public void report(String id, String words) {
            throw new AssertionError(id);
        }

        @Override
        public void approve(OperatorAct.Approve approve) {
            endWait(approve.plan());
            acts.add("%s approves %s".formatted(by, approve.plan()));
        }

        @Override
        public void reject(OperatorAct.Reject reject) {
            endWait(reject.plan());
            acts.add("%s rejects %s: %s".formatted(by, reject.plan(), reject.reason()));
        }

        @Override
        public void done(OperatorAct.Done done) {
            if (view.reports().stream().noneMatch(open -> open.id().equals(done.report()))) {
                throw new NoSuchReport(done.report());
            }
            acts.add("%s is done with %s: %s".formatted(by, done.report(), done.reason()));
            view = World.reported(view, List.of());
        }

        @Override
        public void answer(OperatorAct.GiveAnswer answer) {
            if (!answer.incident().equals(INCIDENT)) {
                throw new NoSuchQuestion(answer.incident());
            }
            acts.add("%s answers %s: %s".formatted(by, answer.incident(), answer.words()));
        }

        @Override
        public void settle(OperatorAct.Settle settle) {
            if (!settle.incident().equals(INCIDENT)) {
                throw new NoSuchIncident(settle.incident());
            }
            acts.add("%s settles %s".formatted(by, settle.incident()));
        }

        @Override
        public void take(OperatorAct.Take take) {
            acts.add("%s takes %s".formatted(by, take.incident()));
        }

        @Override
        public void comment(OperatorAct.Comment comment) {
            acts.add("%s comments %s: %s".formatted(by, comment.incident(), comment.words()));
        }

        @Override
        public void promote(OperatorAct.Promote promote) {
            if (!promote.rule().equals(SHADOW)) {
                throw NoSuchShadow.of(promote.rule());
            }
            acts.add("%s promotes %s: %s".formatted(by, promote.rule(), promote.reason()));
        }

        @Override
        public void ask(DemandEvent event) {
            throw new AssertionError(event);
        }

        @Override
        public void cancel(OperatorAct.CancelDemand cancel) {
            if (!cancel.event().equals(World.DEMAND)) {
                throw new NoSuchDemandEvent(cancel.event());
            }
            acts.add("%s cancels %s".formatted(by, cancel.event()));
        }
    }

    private void endWait(UUID plan) {
        if (view.waiting().stream().noneMatch(waiting -> waiting.id().equals(plan))) {
            throw new NoSuchPlan(plan);
        }
        List<Plan> others = view.waiting().stream()
                .filter(waiting -> !waiting.id().equals(plan))
                .toList();
        view = World.with(view, view.mode(), view.killSwitch(), others);
    }
}
