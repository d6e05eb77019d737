package dev.interlock.routes.agents.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.agents.ActionAgent;
import dev.interlock.routes.agents.TaskAgent;
import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.routes.agents.envelope.Seal;
import dev.interlock.routes.agents.keys.EnvelopeKeys;
import dev.interlock.routes.agents.replay.ReplayStore;
import dev.interlock.routes.http.AmbiguousRequests;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An agent reads requests by the same rules as the controller. */
@Timeout(60)
final class AgentRequestsTest {
    private static AgentServer server;

    @BeforeAll
    static void serve() throws Exception {
        RefusalCount refusals = new RefusalCount();
        TaskAgent agent = new TaskAgent(
                new ActionAgent((effect, action) -> AgentResult.failed("none")),
                new Seal(EnvelopeKeys.ephemeral()),
                ReplayStore.inMemory(),
                InstantSource.fixed(Instant.EPOCH),
                refusals);
        server = AgentServer.open(
                agent, refusals, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), Duration.ofSeconds(2));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @ParameterizedTest
    @MethodSource("dev.interlock.routes.http.AmbiguousRequests#all")
    void a_request_that_two_readers_take_for_different_ones_is_refused_and_the_connection_ends(
            String request, String sentence) throws Exception {
        assertThat(answer(request)).contains("HTTP/1.1 400 Bad Request", sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "POST /tasks HTTP/1.1\r\nHost: localhost\r\nContent-",
                "POST /tasks HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n{"
            })
    void a_request_that_does_not_come_whole_in_time_is_dropped(String request) throws Exception {
        assertThat(answer(request)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /tasks",
                "POST /tasks/",
                "GET /tasks/plan/task",
                "GET /health",
                "GET /nowhere",
                "GET /tasksx"
            })
    void a_request_in_order_is_answered(String line) throws Exception {
        assertThat(answer(line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 ")
                .containsIgnoringCase("content-type: application/json")
                .contains("{\"")
                .doesNotContain("Exception", "RFC 9112");
    }

    private static String answer(String request) throws Exception {
        return AmbiguousRequests.answer(server.tasks().getPort(), request);
    }
}
