package dev.interlock.routes;

import static dev.interlock.routes.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.advisor.NoModel;
import dev.interlock.programs.Trial;
import dev.interlock.programs.Trials;
import dev.interlock.routes.agents.ActionAgent;
import dev.interlock.routes.agents.TaskAgent;
import dev.interlock.routes.agents.elsewhere.AgentServer;
import dev.interlock.routes.agents.elsewhere.RefusalCount;
import dev.interlock.routes.agents.envelope.Seal;
import dev.interlock.routes.agents.keys.EnvelopeKeys;
import dev.interlock.routes.agents.keys.KeyOffice;
import dev.interlock.routes.agents.replay.ReplayStore;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.entry.AlertEntry;
import dev.interlock.routes.audit.entry.EnvelopeEntry;
import dev.interlock.routes.audit.entry.OutcomeEntry;
import dev.interlock.routes.audit.entry.PlanEntry;
import dev.interlock.routes.meters.Metric;
import dev.interlock.routes.operator.Mode;
import dev.interlock.rules.incident.Attempt.State;
import dev.interlock.rules.plan.Agent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An agent behind HTTP, moved there by one property. */
@Timeout(180)
final class AgentElsewhereTest {
    private final Path data;
    private final Path keys;
    private final WorldOverHttp world = new WorldOverHttp();
    private @Nullable Process process;

    AgentElsewhereTest(@TempDir Path folder) throws IOException {
        data = Files.createDirectories(folder.resolve("controller"));
        keys = Files.createDirectories(folder.resolve("agent")).resolve("action-keys.p12");
    }

    @BeforeEach
    void handOutKeys() throws IOException {
        KeyOffice office = new KeyOffice(data.resolve(EnvelopeKeys.FILE), InstantSource.system());
        office.begin("interlock");
        office.export(Agent.ACTION_AGENT, keys, "ada");
    }

    @AfterEach
    void end() throws InterruptedException {
        world.close();
        if (process != null) {
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Trials(fault = "an agent is killed after it acted and before it reported")
    void killed_between_acting_and_reporting_it_has_brought_everything_about_once(Trial trial) throws Exception {
        world.keepsSilent();
        URI tasks = started(Shift.START.plusSeconds(90), 0);
        try (Shift shift = controller(tasks)) {
            shift.floor.inlet("rack-1", 28.5);
            while (plans(shift, State.RUNNING) == 0) {
                shift.passSeconds(1);
            }
            until(() -> !world.told().isEmpty());
            killed();
            until(() -> answered(shift));
            assertThat(shift.recorded(OutcomeEntry.class))
                    .extracting(OutcomeEntry::status)
                    .containsOnly(OutcomeEntry.Status.FAIL);

            world.answersAgain();
            started(Shift.START.plusSeconds(150), tasks.getPort());
            while (plans(shift, State.RUNNING) == plans(shift, State.DONE) + 1 && plans(shift, State.FAILED) == 0) {
                shift.passSeconds(2);
                until(() -> answered(shift));
            }

            trial.count("effects brought about twice", world.effects().size() - 3L);
            trial.count("plans lost", 1 - plans(shift, State.DONE));
            assertThat(plans(shift, State.DONE)).isEqualTo(1);
            assertThat(world.told())
                    .as("the one that was under way was told again")
                    .hasSizeGreaterThan(3);
            assertThat(world.effects()).as("each of the three units once").hasSize(3);
        }
    }

    @Test
    void a_refusal_is_an_outcome_a_figure_and_one_alert() throws IOException {
        RefusalCount refusals = new RefusalCount();
        SetClock clock = new SetClock(Shift.START.plusSeconds(90));
        TaskAgent stranger = new TaskAgent(
                new ActionAgent((effect, action) -> Hands.done()),
                new Seal(EnvelopeKeys.ephemeral()),
                ReplayStore.inMemory(),
                clock,
                refusals);
        try (AgentServer server = AgentServer.open(
                        stranger, refusals, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                Shift shift = Shift.on(
                        AuditSettings.in(data),
                        Mode.ACT,
                        new NoModel(),
                        Map.of("agent.action", server.tasks().toString()))) {
            shift.aRackIsTooWarm();

            assertThat(shift.recorded(OutcomeEntry.class))
                    .filteredOn(outcome -> outcome.status() == OutcomeEntry.Status.FAIL)
                    .isNotEmpty()
                    .allSatisfy(outcome -> assertThat(outcome.meta()).contains("\"refused\":\"forged\""));
            assertThat(shift.recorded(AlertEntry.class))
                    .filteredOn(alert -> alert.message().startsWith("ActionAgent refused an envelope (forged)."))
                    .hasSize(1);
            assertThat(shift.controller.meters().total(Metric.ENVELOPES_REFUSED))
                    .isPositive();
        }
    }

    private Shift controller(URI tasks) {
        Map<String, String> properties = new HashMap<>(Shift.QUEUES);
        properties.put("agent.action", tasks.toString());
        return Shift.on(AuditSettings.in(data), Mode.ACT, new NoModel(), properties);
    }

    private URI started(Instant now, int port) throws IOException {
        Process agent = AgentProcess.start(keys.resolveSibling("data"), keys, world.address(), now.toString(), port);
        process = agent;
        return URI.create(agent.inputReader().readLine());
    }

    private void killed() throws InterruptedException {
        Process running = Objects.requireNonNull(process);
        running.toHandle().destroyForcibly();
        assertThat(running.waitFor()).as("killed by signal 9").isEqualTo(128 + 9);
    }

    private static boolean answered(Shift shift) {
        return shift.recorded(EnvelopeEntry.class).size()
                <= shift.recorded(OutcomeEntry.class).size();
    }

    private static long plans(Shift shift, State state) {
        return shift.recorded(PlanEntry.class).stream()
                .filter(plan -> plan.state() == state && "colder-air".equals(plan.remedy()))
                .count();
    }
}
