package dev.interlock.routes.decide;

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
    /** How a plan ended. */
    record End(Plan plan, Attempt.State state, String reason) {}

    private final Map<UUID, Execution> running = new LinkedHashMap<>();
    private final List<Lapse> lapsed = new ArrayList<>();

    void start(Plan plan, Instant now) {
        running.putIfAbsent(plan.id(), new Execution(plan, now));
    }

    /** The tasks to be sent now; they count as sent from here on. */
    List<Delivery> send(Instant now) {
        List<Delivery> due = new ArrayList<>();
        for (Execution execution : running.values()) {
            due.addAll(execution.send(now));
            lapsed.addAll(execution.lapsed());
        }
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

    /** Sends nothing more of the plan. */
    void stop(UUID plan) {
        running.remove(plan);
    }

    /** Sends nothing more of any plan, and says which that were. */
    List<Plan> stopAll() {
        List<Plan> stopped = plans();
        running.clear();
        return stopped;
    }

    Optional<Plan> plan(UUID id) {
        return Optional.ofNullable(running.get(id)).map(Execution::plan);
    }

    /** An agent is still at the task. */
    void heartbeat(Delivery delivery, Instant now) {
        Optional.ofNullable(running.get(delivery.plan().id()))
                .ifPresent(execution -> execution.heartbeat(delivery.task(), now));
    }

    void report(Event.Reported report, Instant now) {
        Optional.ofNullable(running.get(report.delivery().plan().id()))
                .ifPresent(execution -> execution.report(report, now));
    }

    /** The plans that have ended since this was asked last. */
    List<End> ended(Instant now) {
        List<End> ended = running.values().stream()
                .flatMap(execution -> execution.end(now).stream())
                .toList();
        for (End end : ended) {
            Optional.ofNullable(running.remove(end.plan().id())).ifPresent(last -> lapsed.addAll(last.lapsed()));
        }
        return ended;
    }
}
