package dev.interlock.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Rating;
import dev.interlock.rules.fact.Sample;
import dev.interlock.rules.plan.Action;
import dev.interlock.scenarios.bench.Bench;
import dev.interlock.scenarios.bench.BenchSettings;
import dev.interlock.scenarios.bench.Plant;
import dev.interlock.scenarios.bench.PlantMoment;
import dev.interlock.scenarios.recording.RecordedPlant;
import dev.interlock.scenarios.recording.Recording;
import dev.interlock.scenarios.report.Decisions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kind of device that a site declares is recorded and replayed as the delivered ones are. */
class SiteKindReplayTest {
    private static final int STEPS = 12;

    private final Path site;
    private final Path file;

    SiteKindReplayTest(@TempDir Path folder) {
        this.site = folder.resolve("site");
        this.file = folder.resolve("run.ndjson");
    }

    @BeforeEach
    void declare() throws IOException {
        write("device-kinds.yaml", """
                pump:
                  meaning: Moves chilled water through a loop.
                  metrics:
                    flow_litres_per_minute: { unit: l/min, range: [0, 5000], meaning: what it moves }
                  ratings:
                    rated_litres_per_minute: what it moves at full speed
                """);
        write(
                "limits.csv",
                "name,value,exit,hold_seconds,unit,source\npump-flow-low,100,150,10,l/min,the pump's own curve\n");
        write("conditions/pump.drl", """
                package dev.interlock.rulebook;

                import dev.interlock.rules.condition.*;
                import dev.interlock.rules.fact.*;

                rule "A pump moves too little"
                    @id("PUMP-001")
                when
                    $limit : Threshold( name == "pump-flow-low" )
                    $pump : Pump( $limit.isUndercutBy( flowLitresPerMinute, id ) )
                then
                    insertLogical( Symptom.of( $pump, $limit.name() ) );
                end
                """);
    }

    @Test
    void a_recorded_run_with_a_pump_replays_byte_for_byte() throws IOException {
        List<String> decisions;
        try (Recording recording = Recording.of(new FailingPump(), file)) {
            decisions = played(recording, BenchSettings.in(Here.HOME).site(site));
        }

        RecordedPlant replayed = RecordedPlant.of(file);
        assertThat(decisions).anyMatch(decision -> decision.contains("pump-flow-low"));
        assertThat(played(replayed, BenchSettings.in(Here.HOME).site(site))).isEqualTo(decisions);
        assertThat(replayed.left()).isZero();
    }

    @Test
    void without_the_declaration_a_recorded_pump_is_not_replayed_as_something_else() throws IOException {
        try (Recording recording = Recording.of(new FailingPump(), file)) {
            played(recording, BenchSettings.in(Here.HOME).site(site));
        }
        RecordedPlant recorded = RecordedPlant.of(file);

        assertThatThrownBy(() -> played(recorded, BenchSettings.in(Here.HOME)))
                .hasMessageContaining("'pump-1' of kind 'pump', which is not declared");
    }

    private static List<String> played(Plant plant, BenchSettings settings) {
        try (Bench bench = Bench.start(plant, settings)) {
            for (int step = 0; step < STEPS; step++) {
                bench.step();
            }
            return Decisions.of(bench.controller().audit().reader());
        }
    }

    private void write(String name, String text) throws IOException {
        Path there = site.resolve("rulebooks").resolve(name);
        Files.createDirectories(there.getParent());
        Files.writeString(there, text);
    }

    /** A pump that moves less with every look. */
    private static final class FailingPump implements Plant {
        private static final double FULL = 400;
        private static final double LESS = 60;

        private Instant now = Instant.parse("2026-01-05T00:00:00Z");
        private double flow = FULL;

        @Override
        public Inventory inventory() {
            return new Inventory(List.of(new Device(
                    "pump-1",
                    DeviceKind.of("pump"),
                    "zone-1",
                    "loop-a",
                    Map.of(Rating.of("rated_litres_per_minute"), FULL))));
        }

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public PlantMoment advance(Duration time) {
            now = now.plus(time);
            flow = Math.max(0, flow - LESS);
            Sample sample = new Sample(
                    "pump-1", now, Sample.Status.OK, Map.of("flow_litres_per_minute", flow), null, null, null);
            return new PlantMoment(now, List.of(sample), List.of());
        }

        @Override
        public AgentResult carryOut(String effect, Action action) {
            return AgentResult.ok(Map.of());
        }
    }
}
