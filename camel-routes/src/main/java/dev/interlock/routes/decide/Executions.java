package dev.interlock.routes.decide;

import dev.interlock.advisor.Finding;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.plan.Plan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The approved plans on their way, each with its schedule. */
final class Executions {
    /** How a plan ended, with what its agents answered. */
    record End(Plan plan, Attempt.State state, String reason, List<Finding> findings) {}

    private final Map<UUID, Execution> running = new LinkedHashMap<>();
    private final List<Lapse> lapsed = new ArrayList<>();
    private boolean changed;

    void start(Plan plan, Instant now) {
        running.putIfAbsent(plan.id(), new Execution(plan, now));
        changed = true;
    }

    void resume(Progress progress) {
        running.put(progress.plan().id(), new Execution(progress));
    }

    /** The tasks to be handed over now, each once. */
    List<Delivery> handOver(Instant now) {
        List<Delivery> due = new ArrayList<>();
        for (Execution execution : running.values()) {
            due.addAll(execution.handOver(now));
            lapsed.addAll(execution.lapsed());
        }
        changed |= !due.isEmpty();
        return due;
    }

    /** The tries that were given up without an answer since this was asked last. */
    List<Lapse> lapsed() {
        List<Lapse> given = List.copyOf(lapsed);
        lapsed.clear();
        return given;
    }

    List<Plan> plans() {
        return running.values().stream().map(Execution::plan).toList();
    }

    List<Progress> progress() {
        return running.values().stream().map(Execution::progress).toList();
    }

    /** Something changed since this was asked last that a restart must know. */
    boolean changed() {
        boolean since = changed;
        changed = false;
        return since;
    }

    /** Sends nothing more of the plan, and says what its agents answered so far. */
    List<Finding> stop(UUID plan) {
        Optional<Execution> stopped = Optional.ofNullable(running.remove(plan));
        changed |= stopped.isPresent();
        return stopped.map(Execution::findings).orElse(List.of());
    }

    /** Sends nothing more of any plan that changes something, and says which that were. */
    List<Plan> stopChanges() {
        List<Plan> stopped = plans().stream().filter(Plan::changes).toList();
        stopped.forEach(plan -> stop(plan.id()));
        return stopped;
    }

    Optional<Plan> plan(UUID id) {
        return Optional.ofNullable(running.get(id)).map(Execution::plan);
    }

    /** An agent is still at the task. */
    void heartbeat(Delivery delivery, Instant now) {
        Execution execution = running.get(delivery.plan().id());
        if (execution != null) {
            changed |= execution.heartbeat(delivery, now);
        }
    }

    void report(Event.Reported report, Instant now) {
        Execution execution = running.get(report.delivery().plan().id());
        if (execution != null) {
            execution.report(report, now);
            changed = true;
        }
    }

    /** The plans that have ended since this was asked last. */
    List<End> ended(Instant now) {
        List<End> ended = running.values().stream()
                .flatMap(execution -> execution.end(now).stream())
                .toList();
        for (End end : ended) {
            Optional.ofNullable(running.remove(end.plan().id())).ifPresent(last -> lapsed.addAll(last.lapsed()));
            changed = true;
        }
        return ended;
    }
}
