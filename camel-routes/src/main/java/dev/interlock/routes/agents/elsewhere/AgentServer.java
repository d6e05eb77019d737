package dev.interlock.routes.agents.elsewhere;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.routes.agents.TaskAgent;
import dev.interlock.routes.http.ListeningPort;
import dev.interlock.routes.http.StrictHttp;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;

/**
 * One agent behind HTTP: {@code POST /tasks} takes a sealed envelope and answers with the result, {@code GET
 * /tasks/PLAN/TASK} says whether the agent is at it, {@code GET /health} how it fares. What an envelope says is believed
 * because it is signed, not because of who sent it.
 */
public final class AgentServer implements AutoCloseable {
    private static final int MOST_BYTES = 65_536;
    private static final int THREADS = 32;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int FAILED = 500;
    private static final String TASKS = "/tasks";

    /** A request that is not whole after so long is dropped. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TaskAgent agent;
    private final RefusalCount refusals;
    private final InetSocketAddress address;
    private final Vertx vertx =
            Vertx.vertx(new VertxOptions().setWorkerPoolSize(THREADS).setEventLoopPoolSize(2));
    private int port;

    private AgentServer(TaskAgent agent, RefusalCount refusals, InetSocketAddress address) {
        this.agent = agent;
        this.refusals = refusals;
        this.address = address;
    }

    /** Listens at an address; port 0 takes a free one. */
    public static AgentServer open(TaskAgent agent, RefusalCount refusals, InetSocketAddress address)
            throws IOException {
        return open(agent, refusals, address, PATIENCE);
    }

    static AgentServer open(TaskAgent agent, RefusalCount refusals, InetSocketAddress address, Duration patience)
            throws IOException {
        AgentServer opened = new AgentServer(agent, refusals, address);
        try {
            opened.listen(patience);
            return opened;
        } catch (IOException | RuntimeException failed) {
            opened.close();
            throw failed;
        }
    }

    private void listen(Duration patience) throws IOException {
        port = ListeningPort.of(
                StrictHttp.guard(vertx.createHttpServer(StrictHttp.options(patience)), patience)
                        .requestHandler(this::take),
                address.getHostString(),
                address.getPort());
    }

    /** Where a controller sends envelopes. */
    public URI tasks() {
        String host = address.getHostString();
        return URI.create("http://%s:%d%s".formatted(host.contains(":") ? "[" + host + "]" : host, port, TASKS));
    }

    private record Answer(int status, String json) {
        static Answer error(int status, String sentence) {
            return new Answer(
                    status,
                    JsonNodeFactory.instance.objectNode().put("error", sentence).toString());
        }
    }

    /** What is too long is read to its end, and no further kept than to see that it is. */
    private void take(HttpServerRequest request) {
        Buffer body = Buffer.buffer();
        request.handler(part -> body.appendBuffer(part, 0, Math.min(part.length(), MOST_BYTES + 1 - body.length())));
        request.endHandler(whole -> vertx.executeBlocking(() -> answer(request, body), false)
                .onComplete(answered ->
                        send(request, answered.succeeded() ? answered.result() : failed(answered.cause()))));
    }

    private Answer answer(HttpServerRequest request, Buffer body) {
        String path = String.valueOf(request.path());
        if (path.equals(TASKS)) {
            return request.method().equals(HttpMethod.POST)
                    ? new Answer(OK, agent.answer(body.getBytes()))
                    : Answer.error(NOT_ALLOWED, "POST a sealed envelope here.");
        }
        if (path.startsWith(TASKS + "/")) {
            return atWork(path.substring(TASKS.length() + 1));
        }
        return path.equals("/health")
                ? health()
                : Answer.error(NOT_FOUND, "There is nothing at this path. Look at /health.");
    }

    private Answer atWork(String effect) {
        boolean atWork = agent.underWay().contains(effect);
        return new Answer(
                atWork ? OK : NOT_FOUND,
                JsonNodeFactory.instance.objectNode().put("at_work", atWork).toString());
    }

    private Answer health() {
        ObjectNode health = JsonNodeFactory.instance.objectNode();
        health.put("agent", agent.name());
        health.put("at_work", agent.underWay().size());
        ObjectNode refused = health.putObject("refused");
        refusals.byReason().forEach(refused::put);
        return new Answer(OK, health.toString());
    }

    /** A failure is answered in words and ends this request alone. */
    private static Answer failed(Throwable broken) {
        return Answer.error(
                FAILED,
                "The agent failed with %s. Look for the cause in its log."
                        .formatted(broken.getClass().getSimpleName()));
    }

    private static void send(HttpServerRequest request, Answer answer) {
        request.response()
                .setStatusCode(answer.status())
                .putHeader("Content-Type", "application/json")
                .end(answer.json());
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
