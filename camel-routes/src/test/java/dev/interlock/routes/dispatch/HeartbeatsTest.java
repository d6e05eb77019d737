package dev.interlock.routes.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.interlock.routes.plans.Delivery;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.rules.plan.Plan;
import dev.interlock.rules.plan.Task;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which agents are heard of while they are at a task. */
@Timeout(30)
final class HeartbeatsTest {
    private static final Task TASK = new Task("cool 1", new Action.ShedJob("job-1"), List.of(), 500);
    private static final Plan PLAN = new Plan(
            UUID.nameUUIDFromBytes(new byte[] {1}),
            "cool",
            Instant.EPOCH,
            1,
            List.of(TASK),
            DecisionTag.DETERMINISTIC,
            "zone-1@1");
    private static final Delivery DELIVERY = new Delivery(PLAN, TASK, 1);

    private final AtomicLong nanos = new AtomicLong();
    private final InFlight underWay = new InFlight(nanos::get);
    private final Heartbeats heartbeats = new Heartbeats(underWay);

    @Test
    void an_agent_in_this_process_is_heard_of_for_as_long_as_it_is_at_its_task() {
        underWay.depart(DELIVERY, Endpoints.elsewhere("direct:agent-action"));
        assertThat(underWay.heard()).containsExactly(DELIVERY);
        assertThat(underWay.heard()).containsExactly(DELIVERY);
        underWay.arrive(DELIVERY);
        assertThat(underWay.heard()).isEmpty();
    }

    @Test
    void an_agent_elsewhere_is_heard_of_for_five_seconds_after_it_said_that_it_is_at_its_task() throws Exception {
        CompletableFuture<String> asked = new CompletableFuture<>();
        HttpServer agent = answering(200, asked);
        try {
            underWay.depart(DELIVERY, Endpoints.elsewhere(address(agent) + "/tasks?responseTimeout=5000"));
            assertThat(underWay.heard()).as("it was just told").containsExactly(DELIVERY);
            passSeconds(5);
            assertThat(underWay.heard()).isEmpty();
            heartbeats.ask();
            assertThat(asked.get(10, TimeUnit.SECONDS)).isEqualTo("/tasks/" + PLAN.id() + "/cool%201");
            while (underWay.heard().isEmpty()) {
                Thread.onSpinWait();
            }
            passSeconds(4);
            assertThat(underWay.heard()).containsExactly(DELIVERY);
            passSeconds(1);
            assertThat(underWay.heard()).isEmpty();
        } finally {
            agent.stop(0);
        }
    }

    @Test
    void an_agent_that_is_not_at_it_or_does_not_answer_is_not_heard_of() throws Exception {
        CompletableFuture<String> asked = new CompletableFuture<>();
        HttpServer agent = answering(404, asked);
        underWay.depart(DELIVERY, Optional.of(URI.create(address(agent) + "/tasks")));
        heartbeats.ask();
        asked.get(10, TimeUnit.SECONDS);
        agent.stop(0);
        heartbeats.ask();
        passSeconds(5);
        assertThat(underWay.heard()).isEmpty();
    }

    private void passSeconds(long seconds) {
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }

    private static HttpServer answering(int status, CompletableFuture<String> asked) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.complete(exchange.getRequestURI().getRawPath());
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }
}
