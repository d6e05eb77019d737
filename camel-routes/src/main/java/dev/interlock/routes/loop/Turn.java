package dev.interlock.routes.loop;

import dev.interlock.routes.audit.entry.RulebookEntry;
import dev.interlock.routes.meters.Meters;
import dev.interlock.routes.operator.OperatorAct;
import dev.interlock.routes.planning.Planning;
import dev.interlock.routes.planning.Questions;
import dev.interlock.routes.plans.Lapse;
import dev.interlock.routes.plans.PlanLifecycle;
import dev.interlock.routes.plans.Plans;
import dev.interlock.routes.plans.RulesInUse;
import dev.interlock.routes.trail.DirectAlerts;
import dev.interlock.routes.trail.InventoryNews;
import dev.interlock.routes.trail.Outbox;
import dev.interlock.routes.trail.TurnRecord;
import dev.interlock.rules.alert.AlertPost;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Moment;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Escalation;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.rulebook.compile.Loading;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.session.Conclusions;
import dev.interlock.rules.rulebook.session.InventorySwap;
import dev.interlock.rules.rulebook.session.Reload;
import dev.interlock.rules.rulebook.session.RulebookSession;
import dev.interlock.rules.rulebook.source.RulebookFault;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One turn of the decision loop: what one event changes, what it decides and what it leaves to be done. */
final class Turn implements Event.Handler {
    private static final Logger LOG = LoggerFactory.getLogger(Turn.class);

    private final LoopState state;
    private final Meters meters;
    private final Moment moment;
    private final Instant now;
    private final TurnRecord record;
    private final PlanLifecycle lifecycle;
    private final Outbox outbox;
    private final Planning planning;
    private final AlertTurn alerts;
    private final DirectAlerts people;
    private OptionalLong arrived = OptionalLong.empty();

    Turn(LoopState state, Meters meters, Moment moment) {
        this.state = state;
        this.meters = meters;
        this.moment = moment;
        this.now = moment.now();
        RulesInUse rules = state.rules();
        this.record = new TurnRecord(
                now,
                rules.session().rulebook().hash(),
                state.lineage(),
                state.samples(),
                state.planning().alerts()::of);
        this.lifecycle = new PlanLifecycle(rules, state.plans(), state.switches(), record.plans(), meters, moment);
        this.outbox = new Outbox(now);
        this.people = new DirectAlerts(record, meters);
        Questions questions = new Questions(rules, state.planning(), outbox::ask, now);
        this.planning = new Planning(rules, state.plans(), state.planning(), lifecycle, record, people, questions, now);
        this.alerts = new AlertTurn(state, planning, record, outbox, now);
    }

    Outbox finish() {
        state.heard().forEach(delivery -> state.plans().heartbeat(delivery, now));
        lifecycle.keepUp().forEach(planning::ended);
        state.plans().handOver(now).forEach(outbox::send);
        state.plans().takeLapsed().forEach(this::lapsed);
        record.entries().forEach(outbox::record);
        if (record.isLasting()) {
            outbox.remember(state.rules().session().memory());
        }
        state.takeChangedWork().map(WorkJson::write).ifPresent(outbox::work);
        return outbox;
    }

    /** When the first of the samples arrived that this turn took in. */
    OptionalLong arrived() {
        return arrived;
    }

    /** When the samples arrived that a verdict of this turn answers. */
    OptionalLong answered() {
        return lifecycle.judged() ? arrived : OptionalLong.empty();
    }

    @Override
    public void measured(Event.Measured measured) {
        arrived = OptionalLong.of(measured.arrivedNanos());
        state.samples().take(measured.samples());
        state.ailments().measured(measured.samples());
        observe(measured.samples(), Optional.empty());
    }

    @Override
    public void queued(List<Job> jobs) {
        observe(List.of(), Optional.of(jobs));
    }

    @Override
    public void ticked() {
        alerts.ticked(observe(List.of(), Optional.empty()));
        planning.ticked();
    }

    @Override
    public void reported(Event.Reported report) {
        record.plans().outcome(report.delivery(), report.result(), report.took());
        meters.task(
                report.delivery().task().action().type(),
                report.result().status().name());
        state.plans().report(report.delivery(), report.result(), now);
    }

    private void lapsed(Lapse lapse) {
        record.plans().lapse(lapse);
        meters.task(lapse.delivery().task().action().type(), "TIMEOUT");
    }

    @Override
    public void resumed() {
        planning.resume();
    }

    @Override
    public void advised(Event.Advised advised) {
        planning.advised(advised.escalation(), advised.round(), advised.answer());
    }

    @Override
    public void rulebookRead(Loading loading, String by) {
        Reload reload = loading.fold(rulebook -> Reload.of(state.rules().session(), rulebook), Reload.Rejected::new);
        if (reload instanceof Reload.Reloaded reloaded) {
            take(reloaded, by);
        } else if (reload instanceof Reload.Rejected rejected) {
            String faults =
                    rejected.faults().stream().map(RulebookFault::toString).collect(Collectors.joining("\n"));
            state.rulebookFault(faults);
            record.rulebook(RulebookEntry.Change.REFUSED, "", 0, faults);
            LOG.warn("The rulebook in use stays, because the new one has faults:\n{}", faults);
        }
    }

    private void take(Reload.Reloaded reloaded, String by) {
        state.take(reloaded.session());
        state.rulebookFault(null);
        Rulebook rulebook = reloaded.session().rulebook();
        String difference = "Read after %s; %d conditions more and %d fewer will hold.%s"
                .formatted(by, reloaded.raised().size(), reloaded.cleared().size(), rulebook.whatIsOff());
        record.rulebook(
                RulebookEntry.Change.LOADED, rulebook.hash(), rulebook.rules().size(), difference);
        LOG.info("Rulebook {} is in use. {}", rulebook.hash(), difference);
    }

    @Override
    public void inventoryRead(Parsed<Inventory> inventory, String by) {
        InventoryNews news = inventory.fold(
                devices -> taken(devices, by), faults -> InventoryNews.refused(by, String.join("\n", faults)));
        state.inventoryFault(news.taken() ? null : news.sentence());
        record.inventory(news);
        if (news.taken()) {
            LOG.info("{} {}", by, news.sentence());
            outbox.remember(state.rules().session().inventory());
        } else {
            LOG.warn("The inventory in use stays, because the new one has faults:\n{}", news.sentence());
        }
    }

    private InventoryNews taken(Inventory next, String by) {
        RulebookSession before = state.rules().session();
        InventorySwap swap = InventorySwap.of(before, next);
        if (swap instanceof InventorySwap.Swapped swapped) {
            InventoryNews news = InventoryNews.taken(by, before, swapped);
            state.take(swapped.session());
            return news;
        }
        return InventoryNews.refused(by, ((InventorySwap.Rejected) swap).reason());
    }

    @Override
    public void acted(OperatorAct act, String by) {
        act.handle(new OperatorTurn(state, lifecycle, planning, alerts, record, outbox, people, this::rulesLook, by));
    }

    @Override
    public void alerted(AlertPost post) {
        alerts.told(post);
    }

    @Override
    public void unanswered(String sender) {
        alerts.unanswered(sender);
    }

    @Override
    public void looked(Event.Looked look) {
        RulebookSession session = state.rules().session();
        look.picture()
                .complete(new Picture(
                        session.rulebook(),
                        session.inventory(),
                        session.known(),
                        state.ailments().putAside()));
    }

    private void rulesLook() {
        observe(List.of(), Optional.empty());
    }

    private List<Escalation> observe(List<Sample> samples, Optional<List<Job>> queue) {
        Conclusions conclusions = state.rules().session().observe(samples, queue, moment);
        complain(conclusions);
        state.lineage().learn(conclusions.firings());
        conclusions.firings().forEach(firing -> meters.fired(firing.ruleId()));
        record.conclusions(conclusions, state.rules().session().conditions(), state.plans()::settle);
        conclusions.started().forEach(this::propose);
        conclusions.settled().forEach(planning::settled);
        conclusions.escalations().forEach(planning::escalated);
        return conclusions.escalations();
    }

    /** No rule can name what a shadow concludes; should one lead to a plan all the same, the gate refuses it. */
    private void propose(Attempt attempt) {
        Plan plan = Plans.of(attempt);
        RulesInUse rules = state.rules();
        state.lineage().restsOn(attempt, rules.session().rulebook().shadows()).ifPresent(rule -> rules.judge()
                .refuseShadow(plan.id(), rule));
        lifecycle.propose(plan, attempt);
    }

    /** Rules that fail decide nothing; that they failed must not go unseen. */
    private void complain(Conclusions conclusions) {
        state.ailments().took(conclusions.quarantined()).forEach(each -> {
            LOG.warn("What is known of {} was put aside: {}", each.fact(), each.reason());
            outbox.bury(each.fact(), each.reason());
        });
        state.ailments().ended(conclusions.engineFault()).ifPresent(fault -> {
            people.tell(
                    TurnRecord.CRITICAL,
                    "controller",
                    "A turn of the rules was given up, and nothing was decided in it. " + fault,
                    Optional.empty());
        });
    }
}
