package dev.interlock.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.entry.PlanEntry;
import dev.interlock.rules.incident.Attempt.State;
import dev.interlock.rules.incident.Incident;
import dev.interlock.scenarios.bench.Bench;
import dev.interlock.scenarios.bench.BenchSettings;
import dev.interlock.scenarios.bench.SimulatedPlant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
    private static final Scenario RUNAWAY = Here.scenario("thermal-runaway");

    @Test
    void a_killed_controller_goes_on_with_the_same_incident_and_the_same_remedy(@TempDir Path folder)
            throws IOException {
        SimulatedPlant plant = new SimulatedPlant(ScenarioRun.world(RUNAWAY, 1));
        BenchSettings settings = BenchSettings.in(Here.HOME).step(RUNAWAY.step());
        Path killed = Files.createDirectory(folder.resolve("killed"));
        List<Incident> open;
        try (Bench bench = Bench.start(plant, settings.audit(AuditSettings.in(folder.resolve("first"))))) {
            while (remedies(bench).isEmpty()) {
                bench.step();
            }
            open = bench.room().view().incidents();
            copy(folder.resolve("first"), killed);
        }

        try (Bench bench = Bench.start(plant, settings.audit(AuditSettings.in(killed)))) {
            bench.pass(Duration.ofSeconds(60));

            assertThat(bench.room().view().incidents()).extracting(Incident::id).containsAll(ids(open));
            assertThat(remedies(bench)).hasSize(1);
            assertThat(bench.controller().audit().verify().intact()).isTrue();
        }
    }

    private static List<String> ids(List<Incident> incidents) {
        return incidents.stream().map(Incident::id).toList();
    }

    /** Plans with which the rules answered warm racks. */
    private static List<PlanEntry> remedies(Bench bench) {
        return bench.controller().audit().reader().newest(PlanEntry.class, 1000).stream()
                .filter(plan ->
                        plan.state() == State.PROPOSED && plan.rootGoal().startsWith("colder-air"))
                .toList();
    }

    /** What is on the disk at this moment, as a power cut leaves it. */
    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
