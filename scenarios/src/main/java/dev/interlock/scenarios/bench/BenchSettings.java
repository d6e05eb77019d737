package dev.interlock.scenarios.bench;

import dev.interlock.advisor.NoModel;
import dev.interlock.advisor.Planner;
import dev.interlock.routes.ControllerSettings;
import dev.interlock.routes.Outside;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.operator.Mode;
import dev.interlock.routes.recording.RecordingProperty;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a controller stands on the bench.
 *
 * @param home the installation, with {@code rulebooks/} and {@code routes/}
 * @param site the operator's own folder of the same shape; null for none
 * @param step how much time passes between two looks of the controller
 * @param planner asked about what the rules do not know
 * @param properties properties of the routes that differ from those of a bench
 * @param coverage told when a controller ends which rules fired
 */
public record BenchSettings(
        Path home,
        @Nullable Path site,
        AuditSettings audit,
        Mode mode,
        Duration step,
        Planner planner,
        Map<String, String> properties,
        RuleCoverage coverage) {
    private static final Duration STEP = Duration.ofSeconds(5);

    public BenchSettings {
        properties = Map.copyOf(properties);
    }

    /** Queues become calls and timers stand still, so that one thread does everything in order. */
    private static final Map<String, String> ONE_THREAD = Map.of(
            "interlock.decide", "direct:decide",
            "interlock.record", "direct:record",
            "interlock.dispatch", "direct:dispatch",
            "interlock.advise", "direct:advise",
            "tick.enabled", "false",
            "interlock.web.enabled", "false",
            "source.telemetry.enabled", "false",
            "rulebook.watch.enabled", "false");

    /** What makes a controller do everything in order, in the thread that feeds it. */
    public static Map<String, String> inOneThread() {
        return ONE_THREAD;
    }

    /** A controller that may act, on an audit that is gone when it is closed. */
    public static BenchSettings in(Path home) {
        return new BenchSettings(
                home, null, AuditSettings.inMemory(), Mode.ACT, STEP, new NoModel(), Map.of(), new RuleCoverage());
    }

    public BenchSettings audit(AuditSettings other) {
        return new BenchSettings(home, site, other, mode, step, planner, properties, coverage);
    }

    public BenchSettings mode(Mode other) {
        return new BenchSettings(home, site, audit, other, step, planner, properties, coverage);
    }

    public BenchSettings site(@Nullable Path other) {
        return new BenchSettings(home, other, audit, mode, step, planner, properties, coverage);
    }

    public BenchSettings step(Duration other) {
        return new BenchSettings(home, site, audit, mode, other, planner, properties, coverage);
    }

    public BenchSettings planner(Planner other) {
        return new BenchSettings(home, site, audit, mode, step, other, properties, coverage);
    }

    /** The same, whose controllers tell this one which rules fired. */
    public BenchSettings coverage(RuleCoverage other) {
        return new BenchSettings(home, site, audit, mode, step, planner, properties, other);
    }

    /**
     * The same, which keeps every turn in a folder.
     *
     * @param of what is played, in words
     */
    public BenchSettings recording(Path folder, String of) {
        return with(Map.of(
                RecordingProperty.FOLDER.key(),
                folder.toString(),
                RecordingProperty.OF.key(),
                of,
                RecordingProperty.QUEUE.key(),
                "0"));
    }

    /** The same with more properties of the routes. */
    public BenchSettings with(Map<String, String> others) {
        Map<String, String> more = new HashMap<>(properties);
        more.putAll(others);
        return new BenchSettings(home, site, audit, mode, step, planner, more, coverage);
    }

    ControllerSettings controller() {
        Map<String, String> all = new HashMap<>(ONE_THREAD);
        all.putAll(properties);
        return new ControllerSettings(home, site, audit, mode, all);
    }

    Outside outside(InstantSource clock, Plant plant) {
        return new Outside(clock, System::nanoTime, countedNonces(clock.instant()), plant, planner);
    }

    /** Never the same twice, and the same in every run. */
    private static Supplier<String> countedNonces(Instant from) {
        long[] last = {0};
        return () -> "%016x%016x".formatted(from.toEpochMilli(), ++last[0]);
    }
}
