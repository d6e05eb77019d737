package dev.interlock.routes.agents.elsewhere;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.interlock.routes.agents.TaskAgent;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

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

    private final TaskAgent agent;
    private final RefusalCount refusals;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    private AgentServer(TaskAgent agent, RefusalCount refusals, HttpServer server) {
        this.agent = agent;
        this.refusals = refusals;
        this.server = server;
    }

    /** Listens at an address; port 0 takes a free one. */
    public static AgentServer open(TaskAgent agent, RefusalCount refusals, InetSocketAddress address)
            throws IOException {
        AgentServer opened = new AgentServer(agent, refusals, HttpServer.create(address, 0));
        opened.server.createContext("/tasks", opened.safely(opened::tasks));
        opened.server.createContext("/health", opened.safely(opened::health));
        opened.server.setExecutor(opened.threads);
        opened.server.start();
        return opened;
    }

    /** Where a controller sends envelopes. */
    public URI tasks() {
        InetSocketAddress address = server.getAddress();
        String host = address.getHostString();
        return URI.create(
                "http://%s:%d/tasks".formatted(host.contains(":") ? "[" + host + "]" : host, address.getPort()));
    }

    private void tasks(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/tasks")) {
            carryOut(exchange);
        } else {
            atWork(exchange, path.substring(path.indexOf('/', 1) + 1));
        }
    }

    private void carryOut(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            answer(exchange, NOT_ALLOWED, error("POST a sealed envelope here."));
            return;
        }
        byte[] message = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        answer(exchange, OK, agent.answer(message));
    }

    private void atWork(HttpExchange exchange, String effect) throws IOException {
        boolean atWork = agent.underWay().contains(effect);
        answer(
                exchange,
                atWork ? OK : NOT_FOUND,
                JsonNodeFactory.instance.objectNode().put("at_work", atWork).toString());
    }

    private void health(HttpExchange exchange) throws IOException {
        ObjectNode health = JsonNodeFactory.instance.objectNode();
        health.put("agent", agent.name());
        health.put("at_work", agent.underWay().size());
        ObjectNode refused = health.putObject("refused");
        refusals.byReason().forEach(refused::put);
        answer(exchange, OK, health.toString());
    }

    /** A failure is answered in words and ends this request alone. */
    private HttpHandler safely(HttpHandler handler) {
        return exchange -> {
            try (exchange) {
                handler.handle(exchange);
            } catch (RuntimeException broken) {
                answer(
                        exchange,
                        500,
                        error("The agent failed with %s. Look for the cause in its log."
                                .formatted(broken.getClass().getSimpleName())));
            }
        };
    }

    private static String error(String sentence) {
        return JsonNodeFactory.instance.objectNode().put("error", sentence).toString();
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
