package dev.interlock.routes.web.body;

import dev.interlock.routes.meters.Meters;
import dev.interlock.routes.meters.Metric;
import dev.interlock.routes.operator.View;
import dev.interlock.rules.alert.HeldAlert;
import dev.interlock.rules.incident.Incident;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The state of the loop, on one line. */
public record StateBody(
        Instant now,
        String mode,
        boolean killSwitch,
        String rulebookHash,
        @Nullable String rulebookFault,
        double uptimeSeconds,
        Map<String, Long> counters,
        long incidentsOpen,
        long alertsFiring,
        int waitingPlans) {
    private static final List<Metric> COUNTED = List.of(
            Metric.SAMPLES,
            Metric.DEAD_LETTERS,
            Metric.UNMAPPED,
            Metric.DECISIONS,
            Metric.REFUSALS,
            Metric.TASKS,
            Metric.ALERTS);

    public static StateBody of(View view, Meters meters, Duration uptime) {
        return new StateBody(
                view.now(),
                view.mode().toString(),
                view.killSwitch(),
                view.rulebookHash(),
                view.rulebookFault(),
                uptime.toMillis() / 1000.0,
                counters(meters),
                open(view),
                view.alerts().stream().filter(HeldAlert::counts).count(),
                view.waiting().size());
    }

    public static long open(View view) {
        return view.incidents().stream()
                .filter(incident -> incident.state() != Incident.State.CLOSED)
                .count();
    }

    private static Map<String, Long> counters(Meters meters) {
        Map<String, Long> counters = new LinkedHashMap<>();
        COUNTED.forEach(metric -> counters.put(metric.name().toLowerCase(Locale.ROOT), meters.total(metric)));
        return counters;
    }
}
