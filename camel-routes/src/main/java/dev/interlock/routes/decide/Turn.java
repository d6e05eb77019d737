package dev.interlock.routes.decide;

import dev.interlock.routes.audit.entry.RulebookEntry;
import dev.interlock.routes.meters.Meters;
import dev.interlock.rules.alert.AlertPost;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.incident.Escalation;
import dev.interlock.rules.rulebook.Conclusions;
import dev.interlock.rules.rulebook.Fault;
import dev.interlock.rules.rulebook.InventorySwap;
import dev.interlock.rules.rulebook.Loading;
import dev.interlock.rules.rulebook.Reload;
import dev.interlock.rules.rulebook.Rulebook;
import dev.interlock.rules.rulebook.RulebookSession;
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
    private final Instant now;
    private final Chronicle chronicle;
    private final Road road;
    private final Outbox outbox;
    private final Counsel counsel;
    private final AlertTurn alerts;
    private OptionalLong arrived = OptionalLong.empty();

    Turn(LoopState state, Meters meters, Instant now) {
        this.state = state;
        this.meters = meters;
        this.now = now;
        this.chronicle = new Chronicle(now, state.session().rulebook().hash());
        this.road = new Road(state, chronicle, meters, now);
        this.outbox = new Outbox(now);
        this.counsel = new Counsel(state, road, chronicle, new Questions(state, outbox, now), now);
        this.alerts = new AlertTurn(state, counsel, chronicle, outbox, now);
    }

    Outbox finish() {
        state.heard().forEach(delivery -> state.executions().heartbeat(delivery, now));
        road.keepUp().forEach(counsel::ended);
        state.executions().handOver(now).forEach(outbox::send);
        state.executions().lapsed().forEach(this::lapsed);
        chronicle.entries().forEach(outbox::record);
        if (chronicle.isLasting()) {
            outbox.remember(state.session().memory());
        }
        state.changedWork().ifPresent(outbox::remember);
        return outbox;
    }

    /** When the samples arrived that a verdict of this turn answers. */
    OptionalLong answered() {
        return road.judged() ? arrived : OptionalLong.empty();
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
        counsel.ticked();
    }

    @Override
    public void reported(Event.Reported report) {
        chronicle.outcome(report);
        meters.task(
                report.delivery().task().action().type(),
                report.result().status().name());
        state.executions().report(report, now);
    }

    private void lapsed(Lapse lapse) {
        chronicle.lapse(lapse);
        meters.task(lapse.delivery().task().action().type(), "TIMEOUT");
    }

    @Override
    public void resumed() {
        counsel.resume();
    }

    @Override
    public void advised(Event.Advised advised) {
        counsel.advised(advised.escalation(), advised.round(), advised.answer());
    }

    @Override
    public void rulebookRead(Loading loading, String by) {
        Reload reload = loading.fold(rulebook -> Reload.of(state.session(), rulebook), Reload.Rejected::new);
        if (reload instanceof Reload.Reloaded reloaded) {
            take(reloaded, by);
        } else if (reload instanceof Reload.Rejected rejected) {
            String faults = rejected.faults().stream().map(Fault::toString).collect(Collectors.joining("\n"));
            state.rulebookFault(faults);
            chronicle.rulebook(RulebookEntry.Change.REFUSED, "", 0, faults);
            LOG.warn("The rulebook in use stays, because the new one has faults:\n{}", faults);
        }
    }

    private void take(Reload.Reloaded reloaded, String by) {
        state.take(reloaded.session());
        state.rulebookFault(null);
        Rulebook rulebook = reloaded.session().rulebook();
        String difference = "Read after %s; %d conditions more and %d fewer will hold."
                .formatted(by, reloaded.raised().size(), reloaded.cleared().size());
        chronicle.rulebook(
                RulebookEntry.Change.LOADED, rulebook.hash(), rulebook.rules().size(), difference);
        LOG.info("Rulebook {} is in use. {}", rulebook.hash(), difference);
    }

    @Override
    public void inventoryRead(Parsed<Inventory> inventory, String by) {
        InventoryNews news = inventory.fold(
                devices -> taken(devices, by), faults -> InventoryNews.refused(by, String.join("\n", faults)));
        state.inventoryFault(news.taken() ? null : news.sentence());
        chronicle.inventory(news);
        if (news.taken()) {
            LOG.info("{} {}", by, news.sentence());
            outbox.remember(state.session().inventory());
        } else {
            LOG.warn("The inventory in use stays, because the new one has faults:\n{}", news.sentence());
        }
    }

    private InventoryNews taken(Inventory next, String by) {
        RulebookSession before = state.session();
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
        act.handle(new OperatorTurn(state, road, counsel, alerts, chronicle, outbox, by));
    }

    @Override
    public void alerted(AlertPost post) {
        alerts.told(post);
    }

    @Override
    public void unanswered(String sender) {
        alerts.unanswered(sender);
    }

    private List<Escalation> observe(List<Sample> samples, Optional<List<Job>> queue) {
        Conclusions conclusions = state.session().observe(samples, queue, now);
        complain(conclusions);
        state.lineage().learn(conclusions.firings());
        chronicle.conclusions(conclusions, state.lineage(), state::proved);
        conclusions.started().forEach(attempt -> road.propose(Plans.of(attempt), attempt));
        conclusions.settled().forEach(counsel::settled);
        conclusions.escalations().forEach(counsel::escalated);
        return conclusions.escalations();
    }

    /** Rules that fail decide nothing; that they failed must not go unseen. */
    private void complain(Conclusions conclusions) {
        state.ailments().took(conclusions.quarantined()).forEach(each -> {
            LOG.warn("What is known of {} was put aside: {}", each.fact(), each.reason());
            outbox.bury(each.fact(), each.reason());
        });
        state.ailments().ended(conclusions.engineFault()).ifPresent(fault -> {
            LOG.warn("A turn of the rules was given up: {}", fault);
            chronicle.engineFault(fault);
            meters.alert(Chronicle.CRITICAL);
        });
    }
}
