package dev.interlock.routes.fleet;

import dev.interlock.routes.operator.View;
import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.instance.FleetFigures;
import dev.interlock.rules.instance.FleetFinding;
import dev.interlock.rules.instance.Freshness;
import dev.interlock.rules.instance.InstanceFigures;
import dev.interlock.rules.rulebook.compile.Rulebook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The fleet as the latest turn of the decision loop left it. */
public record FleetNow(
        Instant at,
        FleetFigures figures,
        List<FleetFinding> findings,
        List<Gpu> gpus,
        Inventory inventory,
        Freshness freshness) {
    public static FleetNow of(View view, Instant now, Rulebook rulebook) {
        Freshness freshness = new Freshness(
                now.toEpochMilli(),
                rulebook.limit("telemetry-stale").map(Limit::millis).orElse(0L),
                rulebook.limit("telemetry-missed").map(Limit::value).orElse(Double.NaN));
        FleetFigures figures = FleetFigures.of(view.devices(), view.inventory(), freshness);
        List<Gpu> gpus = view.devices().stream()
                .filter(Gpu.class::isInstance)
                .map(Gpu.class::cast)
                .toList();
        return new FleetNow(now, figures, figures.findings(view.conditions()), gpus, view.inventory(), freshness);
    }

    /** What is wrong with each instance; of one that is in order there is no entry. */
    public Map<InstanceFigures, List<FleetFinding>> findingsByInstance() {
        return findings.stream().collect(Collectors.groupingBy(FleetFinding::instance));
    }
}
