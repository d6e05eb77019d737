package dev.interlock.routes.fleet;

import dev.interlock.routes.operator.View;
import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.instance.FleetFigures;
import dev.interlock.rules.instance.FleetFinding;
import dev.interlock.rules.instance.Freshness;
import dev.interlock.rules.rulebook.compile.Rulebook;
import java.time.Instant;
import java.util.List;

/** The fleet as the latest turn of the decision loop left it. */
public record FleetNow(Instant at, FleetFigures figures, List<FleetFinding> findings, List<Gpu> gpus) {
    private static final double MILLIS = 1000;

    public static FleetNow of(View view, Instant now, Rulebook rulebook) {
        Freshness freshness = new Freshness(
                now.toEpochMilli(),
                Math.round(limit(rulebook, "telemetry-stale") * MILLIS),
                limit(rulebook, "telemetry-missed"));
        FleetFigures figures = FleetFigures.of(view.devices(), view.inventory(), freshness);
        List<Gpu> gpus = view.devices().stream()
                .filter(Gpu.class::isInstance)
                .map(Gpu.class::cast)
                .toList();
        return new FleetNow(now, figures, figures.findings(view.conditions()), gpus);
    }

    private static double limit(Rulebook rulebook, String name) {
        return rulebook.limit(name).map(Limit::value).orElse(Double.NaN);
    }
}
