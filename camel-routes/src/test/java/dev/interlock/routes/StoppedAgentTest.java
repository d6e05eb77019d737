package dev.interlock.routes;

import static dev.interlock.routes.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.Trial;
import dev.interlock.programs.Trials;
import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.routes.agents.envelope.AgentResultJson;
import dev.interlock.routes.agents.envelope.Envelope;
import dev.interlock.routes.agents.envelope.Seal;
import dev.interlock.routes.agents.keys.EnvelopeKeys;
import dev.interlock.routes.agents.keys.KeyOffice;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Agent;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An agent's process stands still for a while, as on a machine that is suspended. */
@Timeout(180)
final class StoppedAgentTest {
    private static final UUID PLAN = UUID.nameUUIDFromBytes(new byte[] {7});
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final int MOST_MICROS = 500_000;

    private final Path keys;
    private final Path handedOut;
    private final Path data;
    private final WorldOverHttp world = new WorldOverHttp();
    private final HttpClient client = HttpClient.newHttpClient();
    private Process agent = new ProcessBuilder("true").start();

    StoppedAgentTest(@TempDir Path folder) throws IOException {
        keys = folder.resolve(EnvelopeKeys.FILE);
        handedOut = Files.createDirectories(folder.resolve("agent")).resolve("action-keys.p12");
        data = folder.resolve("agent").resolve("data");
    }

    @BeforeEach
    void handOutKeys() throws IOException {
        KeyOffice office = new KeyOffice(keys, InstantSource.system());
        office.begin("interlock");
        office.export(Agent.ACTION_AGENT, handedOut, "ada");
    }

    @AfterEach
    void end() throws InterruptedException {
        world.close();
        agent.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }

    @Trials(fault = "an agent is stopped in the middle of a task and goes on when the task has expired")
    void the_effect_comes_once_also_when_it_is_sent_again(Trial trial) throws Exception {
        agent = AgentProcess.start(data, handedOut, world.address(), "now", 0);
        URI tasks = URI.create(agent.inputReader().readLine());
        Instant sealedAt = Instant.now();

        CompletableFuture<HttpResponse<String>> first = sent(tasks, 1, sealedAt);
        CompletableFuture.runAsync(
                        () -> {},
                        CompletableFuture.delayedExecutor(trial.random().nextInt(MOST_MICROS), TimeUnit.MICROSECONDS))
                .join();
        Signal.STOP.to(agent);
        until(() -> Instant.now().isAfter(sealedAt.plus(SOON).plusMillis(1)));
        int before = world.told().size();
        Signal.GO_ON.to(agent);
        AgentResult answer = result(first);
        int late = world.told().size() - before;

        trial.count("carried out after it had expired", late);
        trial.count("stopped before it acted", answer.ok() ? 0 : 1);
        // What had left the agent when it was stopped arrives late; no more than that.
        assertThat(late).isLessThanOrEqualTo(1);
        assertThat(result(sent(tasks, 2, Instant.now())).ok()).isTrue();
        trial.count("effects brought about twice", world.told().size() - 1L);
        assertThat(world.effects()).hasSize(1);
        assertThat(world.told()).hasSize(1);
    }

    private CompletableFuture<HttpResponse<String>> sent(URI tasks, int number, Instant at) throws IOException {
        Envelope envelope = new Envelope(
                Agent.ACTION_AGENT,
                PLAN,
                "cool-1",
                new Action.AdjustCooling("crac-1", 17, 90),
                number,
                1,
                at,
                number == 1 ? SOON : Envelope.TIME_TO_LIVE,
                Envelope.SKEW,
                "%032x".formatted(number),
                number);
        Seal seal = new Seal(EnvelopeKeys.in(keys, EnvelopeKeys.GRACE, InstantSource.system()));
        return client.sendAsync(
                HttpRequest.newBuilder(tasks)
                        .POST(BodyPublishers.ofString(seal.seal(envelope).toJson()))
                        .build(),
                BodyHandlers.ofString());
    }

    private static AgentResult result(CompletableFuture<HttpResponse<String>> answer) {
        return AgentResultJson.read(answer.orTimeout(1, TimeUnit.MINUTES).join().body())
                .orThrow();
    }
}
