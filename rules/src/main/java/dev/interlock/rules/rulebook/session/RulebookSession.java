package dev.interlock.rules.rulebook.session;

import dev.interlock.rules.alert.AlertMemory;
import dev.interlock.rules.alert.AlertSender;
import dev.interlock.rules.alert.FiringAlert;
import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.demand.DemandBook;
import dev.interlock.rules.demand.DemandEvent;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.Facility;
import dev.interlock.rules.fact.Facts;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.fact.Moment;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Escalation;
import dev.interlock.rules.incident.Fallback;
import dev.interlock.rules.incident.Incident;
import dev.interlock.rules.incident.Report;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.compile.RulesTooCostly;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A rulebook at work on one data centre. Starting, restarting, reloading and replaying are all {@link #start}. One
 * thread at a time may use it.
 */
public final class RulebookSession implements AutoCloseable {
    /** Longer than any cool-down or budget looks back. */
    static final Duration ATTEMPTS_REMEMBERED = Duration.ofHours(24);

    /** The limit that says how often a shadow would have to have acted before a person may promote it. */
    public static final String SHADOW_MATCHES = "shadow-matches";

    /** The limit that says how long before its start an event of demand response counts. */
    public static final String DEMAND_LEAD = "demand-response-lead";

    private static final Logger LOG = LoggerFactory.getLogger(RulebookSession.class);

    private Rulebook rulebook;
    private final Inventory inventory;
    private final DemandBook demand;
    private WorkingMemory working;
    private long clock;
    private long heard;
    /** What the building itself says that it is asked for. */
    private double asked = Double.NaN;

    private ShadowMatches shadows;

    private RulebookSession(Rulebook rulebook, Inventory inventory, Memory memory) {
        this.rulebook = rulebook;
        this.inventory = inventory;
        this.clock = memory.clock();
        this.heard = memory.heard();
        this.demand = new DemandBook(memory.demand());
        this.working = started(memory);
        this.shadows = new ShadowMatches(this.rulebook, memory.shadows(), working.derived());
    }

    /** Goes without rules that would keep it from starting. */
    private WorkingMemory started(Memory memory) {
        while (true) {
            try {
                return WorkingMemory.start(rulebook, inventory, memory);
            } catch (RuntimeException failure) {
                if (!dropShadows(failure)) {
                    dropCostly(failure);
                }
            }
        }
    }

    private void dropCostly(RuntimeException failure) {
        if (!(failure instanceof RulesTooCostly costly)) {
            throw failure;
        }
        LOG.error("{} It is taken out of the rulebook.", costly.getMessage());
        rulebook = rulebook.without(costly);
    }

    /** Whatever failed: what decides for the record only is not in the way of what decides. False where there is none. */
    private boolean dropShadows(RuntimeException failure) {
        Optional<Rulebook> rest = rulebook.withoutShadows();
        rest.ifPresent(without -> {
            LOG.error(
                    "Rules failed ({}). The shadows {} are taken out of the rulebook; correct them and save the file.",
                    Recovery.reason(failure),
                    rulebook.shadows());
            rulebook = without;
        });
        return rest.isPresent();
    }

    /**
     * The one way into a session: goes on from what is remembered, and nothing fires twice.
     *
     * @throws IllegalArgumentException a device is of a kind that the rulebook does not declare
     */
    public static RulebookSession start(Rulebook rulebook, Inventory inventory, Memory memory) {
        rulebook.kinds().missing(inventory).ifPresent(sentence -> {
            throw new IllegalArgumentException(sentence);
        });
        return new RulebookSession(rulebook, inventory, memory.of(rulebook.kinds()));
    }

    /**
     * One turn: takes the samples in, lets the rules conclude, then lets them choose. A sample that is not newer than
     * what is known of its device, or of a device that is not in the inventory, changes nothing.
     *
     * @param queue all jobs of the workload scheduler; empty where it was not read this time
     * @param moment never taken back: an earlier one than the last counts as the last
     */
    public Conclusions observe(List<Sample> samples, Optional<List<Job>> queue, Moment moment) {
        clock = Math.max(clock, moment.now().toEpochMilli());
        heard = Math.max(heard, Math.min(clock, moment.heard().toEpochMilli()));
        Stated before = working.lasting().stated();
        List<Condition> held = working.lasting().conditions();
        return observe(samples, queue, before, held);
    }

    private Conclusions observe(List<Sample> samples, Optional<List<Job>> queue, Stated before, List<Condition> held) {
        try {
            samples.forEach(this::take);
            queue.ifPresent(this::take);
            ask();
            return turn(before, held, List.of());
        } catch (RuntimeException failure) {
            if (!dropShadows(failure)) {
                return recover(before, held, failure);
            }
        }
        Memory known = memory(before);
        working.close();
        working = started(known);
        shadows = new ShadowMatches(rulebook, known.shadows(), working.derived());
        return observe(samples, queue, before, held);
    }

    /** One turn at which nothing that arrived waits. */
    public Conclusions observe(List<Sample> samples, Optional<List<Job>> queue, Instant now) {
        return observe(samples, queue, Moment.of(now));
    }

    private Conclusions turn(Stated before, List<Condition> held, List<Quarantined> quarantined) {
        List<Firing> firings = working.turn(clock, heard);
        Conclusions conclusions = new Difference(before, working.lasting().stated())
                .conclusions(
                        clock,
                        firings,
                        held,
                        working.lasting().conditions(),
                        shadows.turn(firings, working.lasting().shadows(), clock),
                        quarantined);
        forget();
        return conclusions;
    }

    private Conclusions recover(Stated before, List<Condition> held, RuntimeException failure) {
        List<Quarantined> quarantined = restart(before, failure);
        if (quarantined.isEmpty()) {
            return Conclusions.none(clock, quarantined, Recovery.reason(failure));
        }
        try {
            return turn(before, held, quarantined);
        } catch (RuntimeException again) {
            restart(before, again);
            return Conclusions.none(clock, quarantined, Recovery.reason(again));
        }
    }

    private List<Quarantined> restart(Stated before, RuntimeException failure) {
        LOG.error("Rules failed; the session is rebuilt from what it remembers.", failure);
        if (failure instanceof RulesTooCostly costly) {
            rulebook = rulebook.without(costly);
            Memory known = memory(before);
            working.close();
            working = started(known);
            return List.of();
        }
        List<Object> interrupted = working.interrupted();
        Recovery recovery = new Recovery(rulebook, inventory, memory(before));
        working.close();
        working = recovery.restart(interrupted, failure);
        return recovery.quarantined();
    }

    /**
     * Says what became of an attempt; rules see it at the next turn.
     *
     * @return why it was not taken, in one sentence; empty where it was
     */
    public Optional<String> report(String attemptId, Attempt.State state, Instant now) {
        Optional<Attempt> known = working.lasting().attempt(attemptId);
        if (known.isEmpty()) {
            return Optional.of("There is no attempt '%s'. It may have been forgotten.".formatted(attemptId));
        }
        Attempt attempt = known.get();
        if (!AttemptMoves.legal(attempt.state(), state)) {
            return Optional.of("Attempt '%s' is %s and cannot become %s. Ask for its state first."
                    .formatted(attemptId, attempt.state(), state));
        }
        working.replace(attempt, attempt.now(state, now.toEpochMilli()));
        return Optional.empty();
    }

    /** Takes a planner's plan in as an attempt, so that rules and gate know of it; they see it at the next turn. */
    public void adopt(Attempt attempt) {
        working.state(attempt);
    }

    /** People say that something is wrong in the domain; no measurement and no other system does. */
    public boolean isWordsAlone(String domain) {
        List<Condition> holding = conditionsOf(domain);
        return !holding.isEmpty() && holding.stream().allMatch(Condition::isReported);
    }

    /**
     * Takes in what a person reported.
     *
     * @return the report that stands for it: where the same person said the same of the same device, it is one
     */
    public Report file(Report report) {
        Optional<Report> known = reports().stream().filter(report::repeats).findFirst();
        if (known.isEmpty()) {
            working.state(report);
        }
        return known.orElse(report);
    }

    /** A person says that this report is done with; empty where no such report is open. */
    public Optional<Report> done(String report) {
        Optional<Report> open =
                reports().stream().filter(each -> each.id().equals(report)).findFirst();
        open.ifPresent(each -> working.forget(Report.class, each::equals));
        return open;
    }

    /** A person says that whatever was reported of the domain is done with. */
    public void settleReports(String domain) {
        working.forget(Report.class, report -> report.domain().equals(domain));
    }

    /** Takes in what other systems say fires, and who is to be heard; rules see it at the next turn. */
    public void file(Collection<FiringAlert> firing, Collection<String> over, List<AlertSender> heard) {
        firing.forEach(alert -> working.alerts().put(alert, clock));
        over.forEach(id -> working.alerts().remove(id, clock));
        working.alerts().listenTo(heard);
    }

    /**
     * Takes in that a utility asks the site to draw less; it counts from shortly before its start.
     *
     * @return why it was not taken, in one sentence; empty where it was
     */
    public Optional<String> file(DemandEvent event) {
        if (!(working.devices().get(site(inventory)) instanceof Facility building)) {
            return Optional.of(
                    "No building is measured, so nobody would see whether event '%s' is met. Measure one first."
                            .formatted(event.id()));
        }
        return demand.take(event, clock, building.totalWatts());
    }

    /** A utility takes an event back; empty where there is none, or it is over. */
    public Optional<DemandEvent> cancelDemand(String event) {
        return demand.cancel(event);
    }

    /** What utilities ask for and is not over, the earliest first. */
    public List<DemandEvent> demandEvents() {
        return demand.events();
    }

    /** The domain of what concerns everything: the facility, where the inventory lists one. */
    public static String site(Inventory inventory) {
        return AlertFacts.site(inventory);
    }

    /** What people reported and nobody said is done, oldest first. */
    public List<Report> reports() {
        return working.lasting().reports();
    }

    /** What the rulebook would do in the domain where nobody has a better plan, by target. */
    public List<Action> fallback(String domain) {
        return working.lasting().fallbacksOf(domain).stream()
                .map(Fallback::action)
                .sorted(Comparator.comparing(Action::target).thenComparing(Action::toString))
                .toList();
    }

    /** The firings by which what held at the start followed from what was remembered. */
    public List<Firing> derived() {
        return working.derived();
    }

    /** All that another session needs to go on from here. */
    public Memory memory() {
        return memory(working.lasting().stated());
    }

    private Memory memory(Stated stated) {
        return new Memory(
                clock,
                heard,
                working.devices().all(),
                working.readings(),
                working.jobs().all(),
                stated.pending(),
                stated.incidents(),
                stated.attempts(),
                stated.escalations(),
                stated.reports(),
                new AlertMemory(working.alerts().all(), working.alerts().senders()),
                demand.memory(),
                shadows.memory());
    }

    /** The latest of every device and job: a picture that does not change afterwards, and the same until something does. */
    public Facts facts() {
        return working.facts();
    }

    /** Every fact of this moment, with all that follows from others: a picture that does not change afterwards. */
    public List<Object> known() {
        return working.known();
    }

    /** How often a shadow would have acted since it was written as it is. */
    public int shadowTimes(String rule) {
        return shadows.of(rule);
    }

    /** Those that hold, by name and device. */
    public List<Condition> conditions() {
        return working.lasting().conditions();
    }

    /** Those not closed, oldest first. */
    public List<Incident> incidents() {
        return working.lasting().incidents();
    }

    /** Those of the last day, oldest first. */
    public List<Attempt> attempts() {
        return working.lasting().attempts();
    }

    /** Those of one incident in the last day, oldest first. */
    public List<Attempt> attemptsOf(String incident) {
        return working.lasting().attemptsOf(incident);
    }

    /** The one of the last day that a plan of this id carries out. */
    public Optional<Attempt> attemptBy(UUID plan) {
        return working.lasting().attemptBy(plan);
    }

    /** What holds in a domain. */
    public List<Condition> conditionsOf(String domain) {
        return conditions().stream()
                .filter(condition -> condition.domain().equals(domain))
                .toList();
    }

    /** What people said of a domain and nobody said is done. */
    public List<Report> reportsOf(String domain) {
        return reports().stream()
                .filter(report -> report.domain().equals(domain))
                .toList();
    }

    /** Those of the incidents not closed, oldest first. */
    public List<Escalation> escalations() {
        return working.lasting().escalations();
    }

    public Rulebook rulebook() {
        return rulebook;
    }

    public Inventory inventory() {
        return inventory;
    }

    @Override
    public void close() {
        working.close();
    }

    private void take(Sample sample) {
        Optional<Device> device = inventory.find(sample.deviceId());
        if (device.isEmpty()) {
            return;
        }
        DeviceFact previous = working.devices().get(sample.deviceId());
        if (previous == null || previous.at() < sample.timestamp().toEpochMilli()) {
            DeviceFact fact = rulebook.kinds().fact(sample, device.get(), previous);
            if (fact instanceof Facility building && building.id().equals(site(inventory))) {
                demand.measured(building.at(), building.totalWatts());
                asked = building.demandResponseWatts();
            }
            working.devices().put(fact);
            working.read(sample.deviceId(), rulebook.kinds().readings(sample, device.get()));
        }
    }

    /** What a utility asks of the site is a figure of its building, whether or not that was measured this time. */
    private void ask() {
        long lead = rulebook.limit(DEMAND_LEAD).map(Limit::millis).orElse(0L);
        demand.until(clock, lead);
        double limit = demand.limitWatts(clock, lead);
        if (working.devices().get(site(inventory)) instanceof Facility building) {
            double left = limit < asked || Double.isNaN(asked) ? limit : asked;
            if (Double.compare(left, building.demandResponseWatts()) != 0) {
                working.devices().put(building.left(left));
            }
        }
    }

    private void take(List<Job> queue) {
        Set<String> ids = queue.stream().map(Job::id).collect(Collectors.toSet());
        working.jobs().removeIf(job -> !ids.contains(job.id()));
        queue.forEach(working.jobs()::put);
    }

    private void forget() {
        long oldest = clock - ATTEMPTS_REMEMBERED.toMillis();
        working.forget(Incident.class, incident -> incident.state() == Incident.State.CLOSED);
        Set<String> open = incidents().stream().map(Incident::id).collect(Collectors.toSet());
        // what a person was told of an incident that lasts is told again at a distance that grows
        working.forget(
                Attempt.class,
                attempt -> !attempt.active()
                        && attempt.changedAt() < oldest
                        && (attempt.changes() || !open.contains(attempt.incident())));
        working.forget(Escalation.class, escalation -> !open.contains(escalation.incident()));
        working.conclude();
    }
}
