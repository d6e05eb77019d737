package dev.interlock.routes.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.Trial;
import dev.interlock.programs.Trials;
import dev.interlock.routes.agents.elsewhere.AgentServer;
import dev.interlock.routes.agents.elsewhere.RefusalCount;
import dev.interlock.routes.agents.envelope.AgentResultJson;
import dev.interlock.routes.agents.keys.EnvelopeKeys;
import dev.interlock.routes.agents.replay.ReplayStore;
import dev.interlock.rules.plan.Agent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Somebody has written down what goes to an agent over HTTP, and sends it again. */
@Timeout(120)
final class CapturedEnvelopesTest {
    private static final int SENT = 40;

    private final EnvelopeKeys keys = EnvelopeKeys.ephemeral();
    private final HttpClient stranger = HttpClient.newHttpClient();
    private final Path file;

    CapturedEnvelopesTest(@TempDir Path data) {
        file = data.resolve("ActionAgent.mv");
    }

    @Trials(
            fault =
                    "captured envelopes are sent again to an agent over HTTP: at once, when they have expired, after its restart, after its clock was set back")
    void none_is_acted_on_a_second_time(Trial trial) throws Exception {
        SplittableRandom random = trial.random();
        List<String> captured = new ArrayList<>();
        int again = 0;
        try (ReplayStore store = ReplayStore.in(file)) {
            Bench bench = new Bench(keys, store);
            for (int number = 1; number <= SENT; number++) {
                captured.add(bench.seal
                        .seal(bench.envelope(Agent.ACTION_AGENT, "task-" + number, Bench.COOL, 1, number))
                        .toJson());
            }
            assertThat(opened(bench, captured)).as("the first time").isEqualTo(SENT);
            assertThat(bench.done).hasSize(SENT);

            again += opened(bench, drawn(captured, random));
            bench.clock.pass(Duration.ofSeconds(60 + random.nextInt(120)));
            again += opened(bench, drawn(captured, random));
            bench.clock.set(Bench.NOON);
            again += opened(bench, drawn(captured, random));
            assertThat(bench.done).hasSize(SENT);
        }
        try (ReplayStore store = ReplayStore.in(file)) {
            Bench restarted = new Bench(keys, store);
            again += opened(restarted, drawn(captured, random));
            restarted.clock.pass(Duration.ofSeconds(random.nextInt(300)));
            again += opened(restarted, drawn(captured, random));
            assertThat(restarted.done).isEmpty();
        }
        trial.count("sent again", 5 * SENT);
        trial.count("sent again and accepted", again);
        assertThat(again).isZero();
    }

    /** As many as were sent, in another order and some twice. */
    private static List<String> drawn(List<String> captured, SplittableRandom random) {
        return random.ints(SENT, 0, captured.size()).mapToObj(captured::get).toList();
    }

    /** How many of them the agent acted on or answered as if it had. */
    private int opened(Bench bench, List<String> messages) throws IOException, InterruptedException {
        int opened = 0;
        RefusalCount refusals = new RefusalCount();
        InetSocketAddress anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (AgentServer server = AgentServer.open(bench.agent, refusals, anywhere)) {
            for (String message : messages) {
                HttpRequest request = HttpRequest.newBuilder(server.tasks())
                        .POST(BodyPublishers.ofString(message))
                        .build();
                String answer = stranger.send(request, BodyHandlers.ofString()).body();
                opened += AgentResultJson.read(answer).orThrow().ok() ? 1 : 0;
            }
        }
        return opened;
    }
}
