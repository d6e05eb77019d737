package dev.interlock.routes.plans;

import dev.interlock.advisor.Finding;
import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.plan.Plan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The plans that have begun and not ended, by id. A plan waits for a person, or is at its agents, or was carried out and telemetry has yet to
 * prove its effect: {@code WAITING → RUNNING → CARRIED_OUT}; each of them may be the first, and from each it may end.
 */
public final class LivePlans {
    /** How a plan ended, with what its agents answered. */
    public record End(Plan plan, Attempt.State state, String reason, List<Finding> findings) {}

    private final Map<UUID, Plan> waiting = new TreeMap<>();
    private final Map<UUID, Execution> running = new LinkedHashMap<>();
    private final Map<UUID, Plan> carriedOut = new TreeMap<>();
    private final List<Lapse> lapsed = new ArrayList<>();
    private boolean changed;

    /** Goes on with what was alive when the last controller stopped; what was under way is tried again. */
    public LivePlans(Collection<Progress> progress, Collection<Plan> waited, Collection<Plan> unproved) {
        progress.forEach(each -> running.put(each.plan().id(), new Execution(each)));
        waited.forEach(plan -> waiting.put(plan.id(), plan));
        unproved.forEach(plan -> carriedOut.put(plan.id(), plan));
    }

    void await(Plan plan) {
        waiting.put(plan.id(), plan);
        changed = true;
    }

    /** A person decided, or nobody did in time. */
    public Optional<Plan> endWait(UUID plan) {
        Optional<Plan> waited = Optional.ofNullable(waiting.remove(plan));
        changed |= waited.isPresent();
        return waited;
    }

    void start(Plan plan, Instant now) {
        endWait(plan.id());
        running.putIfAbsent(plan.id(), new Execution(plan, now));
        changed = true;
    }

    /** Sends nothing more of a plan, waits for nobody any more, and says what its agents answered so far. */
    List<Finding> stop(UUID plan) {
        endWait(plan);
        Optional<Execution> stopped = Optional.ofNullable(running.remove(plan));
        changed |= stopped.isPresent();
        return stopped.map(Execution::findings).orElse(List.of());
    }

    /** Sends nothing more of any plan that changes something, and says which that were. */
    List<Plan> stopChanges() {
        List<Plan> stopped = running().stream().filter(Plan::changes).toList();
        stopped.forEach(plan -> stop(plan.id()));
        return stopped;
    }

    /** Plans that wait for a person. */
    public List<Plan> waiting() {
        return List.copyOf(waiting.values());
    }

    /** Plans that are at their agents. */
    List<Plan> running() {
        return running.values().stream().map(Execution::plan).toList();
    }

    /** The plan of this id, if it is at its agents or waits for a person. */
    public Optional<Plan> underWay(String id) {
        return Stream.concat(running().stream(), waiting.values().stream())
                .filter(plan -> plan.id().toString().equals(id))
                .findFirst();
    }

    /** The tasks to be handed over now, each once. */
    public List<Delivery> handOver(Instant now) {
        List<Delivery> due = new ArrayList<>();
        for (Execution execution : running.values()) {
            due.addAll(execution.handOver(now));
            lapsed.addAll(execution.takeLapsed());
        }
        changed |= !due.isEmpty();
        return due;
    }

    /** Hands out, once, the tries that were given up without an answer. */
    public List<Lapse> takeLapsed() {
        List<Lapse> given = List.copyOf(lapsed);
        lapsed.clear();
        return given;
    }

    /** An agent is still at the task. */
    public void heartbeat(Delivery delivery, Instant now) {
        Execution execution = running.get(delivery.plan().id());
        if (execution != null) {
            changed |= execution.heartbeat(delivery, now);
        }
    }

    /** An agent answered. */
    public void report(Delivery delivery, AgentResult result, Instant now) {
        Execution execution = running.get(delivery.plan().id());
        if (execution != null) {
            execution.report(delivery, result, now);
            changed = true;
        }
    }

    /** Lets go of the plans whose agents are through; what changed something has yet to be proved. */
    List<End> takeEnded(Instant now) {
        List<End> ended = running.values().stream()
                .flatMap(execution -> execution.end(now).stream())
                .toList();
        ended.forEach(this::end);
        return ended;
    }

    private void end(End end) {
        Plan plan = end.plan();
        Optional.ofNullable(running.remove(plan.id())).ifPresent(last -> lapsed.addAll(last.takeLapsed()));
        if (end.state() == Attempt.State.DONE && plan.changes()) {
            carriedOut.put(plan.id(), plan);
        }
        changed = true;
    }

    /** The effect of an attempt is proved or disproved: its plan ends. */
    public Plan settle(Attempt attempt) {
        return Optional.ofNullable(carriedOut.remove(attempt.plan())).orElseGet(() -> Plans.of(attempt));
    }

    public List<Progress> progress() {
        return running.values().stream().map(Execution::progress).toList();
    }

    /** Plans that were carried out and whose effect is not proved yet. */
    public List<Plan> carriedOut() {
        return List.copyOf(carriedOut.values());
    }

    /** Says, once, that something changed that a restart must know. */
    public boolean takeChanged() {
        boolean since = changed;
        changed = false;
        return since;
    }
}
