package dev.interlock.routes.exporter;

import dev.interlock.routes.operator.View;
import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.instance.FleetFigures;
import dev.interlock.rules.instance.FleetFinding;
import dev.interlock.rules.instance.Freshness;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The fleet as the latest turn of the decision loop left it. */
public record FleetNow(Instant at, FleetFigures figures, List<FleetFinding> findings, List<Gpu> gpus) {
    private static final double MILLIS = 1000;

    /** @param limits the value of a limit of the rulebook in use */
    public static FleetNow of(View view, Instant now, ToDoubleFunction<String> limits) {
        Freshness freshness = new Freshness(
                now.toEpochMilli(),
                Math.round(limits.applyAsDouble("telemetry-stale") * MILLIS),
                limits.applyAsDouble("telemetry-missed"));
        FleetFigures figures = FleetFigures.of(view.devices(), view.inventory(), freshness);
        List<Gpu> gpus = view.devices().stream()
                .filter(Gpu.class::isInstance)
                .map(Gpu.class::cast)
                .toList();
        return new FleetNow(now, figures, figures.findings(view.conditions()), gpus);
    }
}
