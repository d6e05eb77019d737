package dev.interlock.routes;

import static dev.interlock.routes.Until.until;

import dev.interlock.advisor.NoModel;
import dev.interlock.routes.alerts.ReceiverStanding;
import dev.interlock.routes.alerts.Telling;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.entry.AlertEntry;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.audit.entry.IncidentEntry;
import dev.interlock.routes.audit.entry.IncidentEntry.Change;
import dev.interlock.routes.audit.entry.Origin;
import dev.interlock.routes.operator.Mode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** A whole controller that tells receivers, on a clock that a test moves; what there is to tell is written into its audit. */
final class AlertShift implements AutoCloseable {
    final Shift shift;
    private final Telling telling;

    private AlertShift(Shift shift) {
        this.shift = shift;
        this.telling = shift.controller.context().getRegistry().lookupByNameAndType("telling", Telling.class);
    }

    static AlertShift open(String... properties) {
        return on(AuditSettings.inMemory(), Shift.START, properties);
    }

    static AlertShift on(AuditSettings audit, Instant at, String... properties) {
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < properties.length; i += 2) {
            all.put(properties[i], properties[i + 1]);
        }
        Shift shift = Shift.on(audit, Mode.OBSERVE, new NoModel(), all);
        shift.clock.set(at);
        return new AlertShift(shift);
    }

    Instant now() {
        return shift.clock.instant();
    }

    /** People are told something about an incident. */
    AlertShift says(String incident, String severity, String message) {
        return record(List.of(alert(incident, severity, message)));
    }

    AlertShift says(int count, String severity) {
        return record(IntStream.range(0, count)
                .mapToObj(number ->
                        alert("rack-%d@1".formatted(number), severity, "Rack %d is too warm.".formatted(number)))
                .toList());
    }

    AlertShift ends(String incident) {
        return record(List.of(end(incident)));
    }

    /** As many as were said at once. */
    AlertShift ends(int count) {
        return record(IntStream.range(0, count)
                .mapToObj(number -> end("rack-%d@1".formatted(number)))
                .toList());
    }

    private IncidentEntry end(String incident) {
        return new IncidentEntry(
                Origin.at(now()).incident(incident), incident.replaceFirst("@.*", ""), Change.CLOSED, 0, "Verified.");
    }

    private AlertEntry alert(String incident, String severity, String message) {
        return new AlertEntry(
                Origin.at(now()).decision("decision-of-" + incident).incident(incident),
                severity,
                incident.replaceFirst("@.*", ""),
                message,
                "route alert");
    }

    private AlertShift record(List<? extends Entry> entries) {
        shift.controller.audit().append(entries);
        return this;
    }

    /** Time goes by, and whoever is due is told meanwhile. */
    AlertShift pass(Duration time) {
        shift.clock.pass(time);
        return tell();
    }

    /** The clock goes with the wall's, so that what failed is tried again, and never back. */
    void keepPace() {
        Instant wall = Instant.now();
        if (wall.isAfter(now())) {
            shift.clock.set(wall);
        }
    }

    AlertShift tell() {
        telling.tell();
        return this;
    }

    /** Tells until it shows. */
    void toldUntil(BooleanSupplier shown) {
        until(() -> {
            telling.tell();
            return shown.getAsBoolean();
        });
    }

    /** What a receiver answers to a test. */
    String tested(String receiver) {
        return telling.test(List.of(receiver), "ada").get(0).said();
    }

    ReceiverStanding standing(String receiver) {
        return telling.standing(receiver);
    }

    @Override
    public void close() {
        shift.close();
    }
}
