package dev.interlock.rules.rulebook;

import dev.interlock.rules.alert.AlertMemory;
import dev.interlock.rules.alert.AlertSender;
import dev.interlock.rules.alert.FiringAlert;
import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.Facts;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.incident.Escalation;
import dev.interlock.rules.incident.Fallback;
import dev.interlock.rules.incident.Incident;
import dev.interlock.rules.incident.Report;
import dev.interlock.rules.plan.Action;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    private static final Logger LOG = LoggerFactory.getLogger(RulebookSession.class);

    private final Rulebook rulebook;
    private final Inventory inventory;
    private WorkingMemory working;
    private long clock;

    private RulebookSession(Rulebook rulebook, Inventory inventory, Memory memory) {
        this.rulebook = rulebook;
        this.inventory = inventory;
        this.clock = memory.clock();
        this.working = WorkingMemory.start(rulebook.operations(), rulebook.limits(), inventory, memory);
    }

    /** The one way into a session: goes on from what is remembered, and nothing fires twice. */
    public static RulebookSession start(Rulebook rulebook, Inventory inventory, Memory memory) {
        return new RulebookSession(rulebook, inventory, memory);
    }

    /**
     * One turn: takes the samples in, lets the rules conclude, then lets them choose. A sample that is not newer than
     * what is known of its device, or of a device that is not in the inventory, changes nothing.
     *
     * @param queue all jobs of the workload scheduler; empty where it was not read this time
     * @param now never taken back: an earlier moment than the last counts as the last
     */
    public Conclusions observe(List<Sample> samples, Optional<List<Job>> queue, Instant now) {
        clock = Math.max(clock, now.toEpochMilli());
        Stated before = working.ledger().stated();
        List<Condition> held = working.ledger().conditions();
        try {
            samples.forEach(this::take);
            queue.ifPresent(this::take);
            return turn(before, held, List.of());
        } catch (RuntimeException failure) {
            return recover(before, held, failure);
        }
    }

    private Conclusions turn(Stated before, List<Condition> held, List<Quarantined> quarantined) {
        List<Firing> firings = working.turn(clock);
        Conclusions conclusions = new Difference(before, working.ledger().stated())
                .conclusions(clock, firings, held, working.ledger().conditions(), quarantined);
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
        Optional<Attempt> known =
                attempts().stream().filter(each -> each.id().equals(attemptId)).findFirst();
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

    /** Takes in what a person reported; the same words about the same device are one report. */
    public void file(Report report) {
        boolean known = reports().stream()
                .anyMatch(each ->
                        each.device().equals(report.device()) && each.text().equals(report.text()));
        if (!known) {
            working.state(report);
        }
    }

    /** What people reported of the domain is over. */
    public void settleReports(String domain) {
        working.forget(fact -> fact instanceof Report report && report.domain().equals(domain));
    }

    /** Takes in what other systems say fires, and who is to be heard; rules see it at the next turn. */
    public void file(Collection<FiringAlert> firing, Collection<String> over, List<AlertSender> heard) {
        firing.forEach(alert -> working.alerts().put(alert, clock));
        over.forEach(id -> working.alerts().remove(id, clock));
        working.alerts().listenTo(heard);
    }

    /** The domain of what concerns everything: the facility, where the inventory lists one. */
    public static String site(Inventory inventory) {
        return AlertFacts.site(inventory);
    }

    /** What people reported and is not settled, oldest first. */
    public List<Report> reports() {
        return working.ledger().reports();
    }

    /** What the rulebook would do in the domain where nobody has a better plan, by target. */
    public List<Action> fallback(String domain) {
        return working.ledger().fallbacks().stream()
                .filter(fallback -> fallback.domain().equals(domain))
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
        return memory(working.ledger().stated());
    }

    private Memory memory(Stated stated) {
        return new Memory(
                clock,
                working.devices().all(),
                working.readings(),
                working.jobs().all(),
                stated.onsets(),
                stated.incidents(),
                stated.attempts(),
                stated.escalations(),
                stated.reports(),
                new AlertMemory(working.alerts().all(), working.alerts().senders()));
    }

    /** The latest of every device and job: a picture that does not change afterwards. */
    public Facts facts() {
        return Facts.of(working.devices().all(), working.jobs().all());
    }

    /** Those that hold, by name and device. */
    public List<Condition> conditions() {
        return working.ledger().conditions();
    }

    /** Those not closed, oldest first. */
    public List<Incident> incidents() {
        return working.ledger().incidents();
    }

    /** Those of the last day, oldest first. */
    public List<Attempt> attempts() {
        return working.ledger().attempts();
    }

    /** Those of the incidents not closed, oldest first. */
    public List<Escalation> escalations() {
        return working.ledger().escalations();
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
            working.devices().put(Facts.from(sample, device.get(), previous));
            working.read(sample.deviceId(), Facts.readings(sample, device.get()));
        }
    }

    private void take(List<Job> queue) {
        Set<String> ids = queue.stream().map(Job::id).collect(Collectors.toSet());
        working.jobs().removeIf(job -> !ids.contains(job.id()));
        queue.forEach(working.jobs()::put);
    }

    private void forget() {
        long oldest = clock - ATTEMPTS_REMEMBERED.toMillis();
        working.forget(fact -> fact instanceof Attempt attempt && !attempt.active() && attempt.changedAt() < oldest);
        working.forget(fact -> fact instanceof Incident incident && incident.state() == Incident.State.CLOSED);
        Set<String> open = incidents().stream().map(Incident::id).collect(Collectors.toSet());
        working.forget(fact -> fact instanceof Escalation escalation && !open.contains(escalation.incident()));
        working.conclude();
    }
}
