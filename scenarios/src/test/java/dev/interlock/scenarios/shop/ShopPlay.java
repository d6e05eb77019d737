package dev.interlock.scenarios.shop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.entry.FiringEntry;
import dev.interlock.routes.audit.entry.IncidentEntry;
import dev.interlock.routes.audit.entry.LlmRunEntry;
import dev.interlock.routes.audit.entry.OutcomeEntry;
import dev.interlock.routes.audit.entry.TaskEntry;
import dev.interlock.routes.operator.OperatorAct;
import dev.interlock.rules.incident.Incident;
import dev.interlock.simulator.door.Served.LogRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Plays one scenario on a stage, from a calm shop to a calm shop. */
final class ShopPlay {
    private static final Duration MOMENTS = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int LONGEST = 700;
    private static final Duration CALM = Duration.ofMinutes(1);

    private final ShopStage stage;
    private final ShopScenario scenario;
    /** Incidents of stories before it that are not closed yet. */
    private final Set<String> earlier;

    private int begun;

    ShopPlay(ShopStage stage, ShopScenario scenario) {
        this.stage = stage;
        this.scenario = scenario;
        earlier = stage.controller.room().view().incidents().stream()
                .map(Incident::id)
                .collect(Collectors.toSet());
    }

    Played play() {
        int before = stage.entries.size();
        begun = before;
        long lines = lastLine();
        loadModel();
        Instant began = Instant.now();
        String fault = inject();
        eventually("the fault is there", () -> active(fault));
        String trace = eventually("its trace is in the logs", () -> trace(lines));
        if (reported()) {
            Instant seen = Instant.now();
            eventually("the controller has seen what the customer saw", () -> toldSince(seen));
            stage.controller.room().report(scenario.report(), "ada");
        }
        IncidentEntry opened = eventually("an incident is open", () -> opened(before));
        OutcomeEntry repaired = eventually("it is repaired", () -> {
            confirm();
            return repaired(before);
        });
        if (reported()) {
            stage.controller
                    .room()
                    .act(new OperatorAct.Settle(String.valueOf(opened.origin().incident())), "ada");
        }
        IncidentEntry closed = eventually("the incident is closed", () -> closed(before, repaired));
        stage.cloud.heal(fault);
        rest();
        if (!open().isEmpty()) {
            System.out.printf("%s: %s did not end.%n%s%n", scenario.name(), open(), course());
        }
        return new Played(
                scenario,
                trace,
                seconds(began, opened),
                seconds(began, repaired),
                seconds(began, closed),
                changes(before),
                open());
    }

    /** What follows from the customer's words alone waits for a person. */
    private void confirm() {
        if (reported()) {
            stage.controller.room().view().waiting().forEach(plan -> stage.controller
                    .room()
                    .act(new OperatorAct.Approve(plan.id()), "ada"));
        }
    }

    /** Telemetry of every device that was measured some moments after this one. */
    private Optional<Instant> toldSince(Instant seen) {
        long after = seen.plus(MOMENTS).toEpochMilli();
        return stage.controller.room().view().devices().stream().allMatch(device -> device.at() > after)
                ? Optional.of(Instant.now())
                : Optional.empty();
    }

    private void loadModel() {
        try (InputStream recorded = getClass().getResourceAsStream(scenario.name() + ".exchange.json")) {
            if (recorded != null) {
                stage.model.load(recorded.readAllBytes());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The scenario's faults begin now, whatever second they are written for. */
    private String inject() {
        List<String> ids = new ArrayList<>();
        for (JsonNode each : scenario.faults()) {
            ObjectNode now = each.deepCopy();
            now.remove("at_seconds");
            ids.add(stage.cloud.inject(now).orThrow());
        }
        return ids.get(0);
    }

    private Optional<Instant> active(String fault) {
        JsonNode state = stage.cloud.faults().get(fault);
        String now = state == null ? "" : state.path("state").asText();
        if (now.equals("failed")) {
            throw new AssertionError(scenario.name() + ": " + state);
        }
        return now.equals("active") ? Optional.of(Instant.now()) : Optional.empty();
    }

    private long lastLine() {
        List<LogRecord> all = stage.logs().after(0);
        return all.isEmpty() ? 0 : all.get(all.size() - 1).number();
    }

    private Optional<String> trace(long after) {
        return ShopTrace.of(scenario.expect().trace(), stage.cloud, stage.logs(), after);
    }

    private Optional<IncidentEntry> opened(int before) {
        return since(before, IncidentEntry.class).stream()
                .filter(entry -> entry.change() == IncidentEntry.Change.OPENED)
                .filter(entry -> !entry.domain().equals("interlock"))
                .findFirst();
    }

    private Optional<OutcomeEntry> repaired(int before) {
        List<TaskEntry> repairs = since(before, TaskEntry.class).stream()
                .filter(task -> task.type().equals(scenario.expect().repair())
                        && task.target().equals(scenario.expect().root())
                        && task.origin().decisionTag() == scenario.expect().decidedBy())
                .toList();
        return since(before, OutcomeEntry.class).stream()
                .filter(outcome -> outcome.status() == OutcomeEntry.Status.OK)
                .filter(outcome -> repairs.stream()
                        .anyMatch(task -> task.planId().equals(outcome.planId())
                                && task.taskId().equals(outcome.taskId())))
                .findFirst();
    }

    private Optional<IncidentEntry> closed(int before, OutcomeEntry repaired) {
        String incident = String.valueOf(repaired.origin().incident());
        return since(before, IncidentEntry.class).stream()
                .filter(entry -> entry.change() == IncidentEntry.Change.CLOSED
                        || (reported() && entry.change() == IncidentEntry.Change.QUIET))
                .filter(entry -> incident.equals(entry.origin().incident()))
                .findFirst();
    }

    /** What was carried out and changed something, in order. */
    private List<String> changes(int before) {
        return ShopChanges.of(since(before, Entry.class));
    }

    /** A planner's plan is given three minutes to show its effect; that its incident is quiet has to do here. */
    private boolean reported() {
        return !scenario.report().isEmpty();
    }

    /** That Interlock itself decides late on a busy machine is not the shop's. */
    private List<String> open() {
        return stage.controller.room().view().incidents().stream()
                .filter(incident -> !incident.domain().equals("interlock"))
                .filter(incident -> !(reported() && incident.state() == Incident.State.QUIET))
                .map(Incident::id)
                .filter(incident -> !earlier.contains(incident))
                .toList();
    }

    /** Until every incident is closed, or for a while. */
    private void rest() {
        long until = System.nanoTime() + CALM.toNanos();
        while (!open().isEmpty() && System.nanoTime() < until) {
            pause();
        }
    }

    private <E extends Entry> List<E> since(int before, Class<E> type) {
        List<Entry> all = stage.entries;
        return all.subList(Math.min(before, all.size()), all.size()).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private <T> T eventually(String what, Supplier<Optional<T>> look) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            pause();
        }
        throw new AssertionError("%s: it was waited %s until %s. What happened instead:\n%s"
                .formatted(scenario.name(), PATIENCE, what, course()));
    }

    /** What was decided since it began, for whoever has to find out why it went another way. */
    private String course() {
        return stage.entries.subList(begun, stage.entries.size()).stream()
                .filter(entry -> !(entry instanceof FiringEntry))
                .map(ShopPlay::told)
                .map(text -> text.substring(0, Math.min(LONGEST, text.length())))
                .collect(Collectors.joining("\n"));
    }

    private static String told(Entry entry) {
        return entry instanceof LlmRunEntry run
                ? "LlmRunEntry %s %s %s".formatted(run.origin().at(), run.failure(), run.response())
                : entry.toString();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static double seconds(Instant from, Entry to) {
        return Duration.between(from, to.origin().at()).toMillis() / 1_000.0;
    }
}
