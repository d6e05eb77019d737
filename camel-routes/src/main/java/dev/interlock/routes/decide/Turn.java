package dev.interlock.routes.decide;

import dev.interlock.advisor.Proposal;
import dev.interlock.advisor.Question;
import dev.interlock.routes.audit.entry.RulebookEntry;
import dev.interlock.routes.decide.Judge.Judgement;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Attempt.State;
import dev.interlock.rules.incident.Escalation;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.rulebook.Conclusions;
import dev.interlock.rules.rulebook.Fault;
import dev.interlock.rules.rulebook.Loading;
import dev.interlock.rules.rulebook.Reload;
import dev.interlock.rules.rulebook.Rulebook;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One turn of the decision loop: what one event changes, what it decides and what it leaves to be done. */
final class Turn implements Event.Handler {
    private static final Logger LOG = LoggerFactory.getLogger(Turn.class);

    private final DecisionLoop loop;
    private final Instant now;
    private final Chronicle chronicle;
    private final Outbox outbox;
    private boolean changed;

    Turn(DecisionLoop loop, Instant now) {
        this.loop = loop;
        this.now = now;
        this.outbox = new Outbox(now);
        this.chronicle = new Chronicle(now, loop.session.rulebook().hash());
    }

    Outbox finish() {
        loop.executions.ended(now).forEach(end -> enter(end.plan(), end.state(), end.reason()));
        loop.executions.send(now).forEach(outbox::send);
        chronicle.entries().forEach(outbox::record);
        if (changed) {
            outbox.remember(loop.session.memory());
        }
        return outbox;
    }

    @Override
    public void measured(List<Sample> samples) {
        conclude(loop.session.observe(samples, Optional.empty(), now));
    }

    @Override
    public void queued(List<Job> jobs) {
        conclude(loop.session.observe(List.of(), Optional.of(jobs), now));
    }

    @Override
    public void ticked(Collection<Delivery> underWay) {
        underWay.forEach(delivery -> loop.executions.heartbeat(delivery, now));
        conclude(loop.session.observe(List.of(), Optional.empty(), now));
    }

    @Override
    public void reported(Event.Reported report) {
        loop.executions.plan(report.plan()).ifPresent(plan -> {
            chronicle.outcome(plan, report);
            loop.executions.report(report, now);
        });
    }

    @Override
    public void advised(Escalation escalation, Proposal proposal) {
        Plan plan = proposal.fold(planned -> planned, reason -> Plans.alert(escalation, reason, now));
        propose(plan, null);
    }

    @Override
    public void rulebookRead(Loading loading, String by) {
        Reload reload = loading.fold(rulebook -> Reload.of(loop.session, rulebook), Reload.Rejected::new);
        if (reload instanceof Reload.Reloaded reloaded) {
            take(reloaded, by);
        } else if (reload instanceof Reload.Rejected rejected) {
            loop.rulebookFault = rejected.faults().stream().map(Fault::toString).collect(Collectors.joining("\n"));
            chronicle.rulebook(RulebookEntry.Change.REFUSED, "", 0, loop.rulebookFault);
            LOG.warn("The rulebook in use stays, because the new one has faults:\n{}", loop.rulebookFault);
        }
    }

    private void take(Reload.Reloaded reloaded, String by) {
        Rulebook rulebook = reloaded.session().rulebook();
        loop.session.close();
        loop.session = reloaded.session();
        loop.judge.use(rulebook);
        loop.rulebookFault = null;
        String difference = "Read after %s; %d conditions more and %d fewer will hold."
                .formatted(by, reloaded.raised().size(), reloaded.cleared().size());
        chronicle.rulebook(
                RulebookEntry.Change.LOADED, rulebook.hash(), rulebook.rules().size(), difference);
        LOG.info("Rulebook {} is in use. {}", rulebook.hash(), difference);
        changed = true;
    }

    @Override
    public void acted(OperatorAct act, String by) {
        act.handle(new OperatorTurn(this, by));
    }

    private void conclude(Conclusions conclusions) {
        loop.lineage.learn(conclusions.firings());
        changed |= chronicle.conclusions(conclusions, loop.lineage);
        conclusions.started().forEach(attempt -> propose(Plans.of(attempt), attempt));
        for (Escalation escalation : conclusions.escalations()) {
            outbox.ask(question(escalation));
        }
    }

    private Question question(Escalation escalation) {
        return new Question(
                escalation,
                loop.session.conditions().stream()
                        .filter(condition -> condition.domain().equals(escalation.domain()))
                        .toList(),
                loop.session.attempts().stream()
                        .filter(attempt -> attempt.incident().equals(escalation.incident()))
                        .toList());
    }

    private void propose(Plan plan, @Nullable Attempt attempt) {
        chronicle.proposal(plan, attempt, attempt == null ? List.of() : loop.lineage.behind(attempt));
        Judgement judgement = judge(plan);
        if (!judgement.verdict().approved()) {
            enter(plan, State.REFUSED, "The safety gate refused it.");
        } else if (loop.switches.killed()) {
            enter(plan, State.WITHHELD, "The kill switch is on.");
        } else if (!changes(plan) || loop.switches.mode() == Mode.ACT) {
            run(plan);
        } else if (loop.switches.mode() == Mode.APPROVE) {
            loop.waiting.put(plan.id(), plan);
            enter(plan, State.WAITING, "A person has to confirm it.");
        } else {
            enter(plan, State.WITHHELD, "The mode is 'observe': this is what would have been done.");
        }
    }

    /** Judges a plan again and, if nothing speaks against it any more, sends it. */
    void confirm(Plan plan) {
        if (judge(plan).verdict().approved()) {
            run(plan);
        } else {
            enter(plan, State.REFUSED, "It was confirmed, but the safety gate refuses it by now.");
        }
    }

    void run(Plan plan) {
        loop.executions.start(plan, now);
        enter(plan, State.RUNNING, "Approved and sent to the agents.");
    }

    /** Records the plan's new state, and tells the session where the plan carries out an attempt. */
    void enter(Plan plan, State state, String reason) {
        Optional<Attempt> attempt = loop.session.attempts().stream()
                .filter(each -> Plans.id(each).equals(plan.id()))
                .findFirst();
        chronicle.plan(plan, attempt.orElse(null), state, null, reason);
        attempt.ifPresent(each -> loop.session.report(each.id(), state, now));
        changed = true;
    }

    void switched() {
        outbox.remember(loop.switches);
    }

    Chronicle chronicle() {
        return chronicle;
    }

    DecisionLoop loop() {
        return loop;
    }

    private Judgement judge(Plan plan) {
        Judgement judgement = loop.judge.judge(plan, loop.session.facts(), loop.session.attempts(), now);
        chronicle.verdict(plan, null, judgement.verdict(), judgement.took());
        return judgement;
    }

    private static boolean changes(Plan plan) {
        return plan.tasks().stream().anyMatch(task -> task.action().type().changes());
    }
}
