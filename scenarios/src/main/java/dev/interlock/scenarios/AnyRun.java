package dev.interlock.scenarios;

import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.scenarios.bench.BenchSettings;
import dev.interlock.scenarios.fleet.story.FleetRun;
import dev.interlock.scenarios.report.ScenarioReport;
import dev.interlock.scenarios.shop.ShopRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Plays a scenario of any world: those of a data centre and of a fleet on their own clock, those of the shop on real processes in real
 * time.
 *
 * @param audit the folder that keeps the audit; none where it is gone when the run ends
 * @param progress told now and then how much of the story is left
 */
public record AnyRun(BenchSettings settings, Optional<Path> audit, Consumer<Duration> progress) {
    /** Plays it with its own seed and noise, on an audit of its own; several may be played at once. */
    public ScenarioReport play(AnyScenario any) {
        BenchSettings kept = settings.audit(audit.map(AuditSettings::in).orElseGet(AuditSettings::inMemory));
        return any.fold(
                ours -> datacentre().telling(progress).play(ours, ours.seed()),
                shop -> ShopRun.play(shop, kept, progress),
                fleet -> FleetRun.play(fleet, kept, progress));
    }

    private ScenarioRun datacentre() {
        ScenarioRun run = ScenarioRun.on(settings);
        return audit.map(run::keeping).orElse(run);
    }
}
