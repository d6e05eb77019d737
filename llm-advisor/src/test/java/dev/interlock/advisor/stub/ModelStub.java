package dev.interlock.advisor.stub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.interlock.advisor.model.settings.Provider;
import dev.interlock.rules.contract.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A scripted model server on this machine: it says what it was told to say, in the wire shape of one provider. */
public final class ModelStub implements AutoCloseable {
    private final Provider provider;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Deque<Canned> script = new ConcurrentLinkedDeque<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Canned otherwise = Canned.status(500, "The script is over.");

    private ModelStub(Provider provider, HttpServer server) {
        this.provider = provider;
        this.server = server;
    }

    /** Starts a server that answers as this provider does. */
    public static ModelStub like(Provider provider) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ModelStub stub = new ModelStub(provider, server);
            server.setExecutor(stub.threads);
            server.createContext("/", stub::handle);
            server.start();
            return stub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says this next. */
    public ModelStub then(Canned canned) {
        script.add(canned);
        return this;
    }

    /** Says this text next. */
    public ModelStub says(String text) {
        return then(Canned.text(text));
    }

    /** Says this whenever the script is over. */
    public ModelStub always(Canned canned) {
        otherwise = canned;
        return this;
    }

    /** Where it answers, as a setting has it. */
    public URI url() {
        String root = "http://127.0.0.1:%d".formatted(server.getAddress().getPort());
        return URI.create(provider == Provider.OLLAMA ? root : root + "/v1");
    }

    public List<Received> received() {
        return received;
    }

    public Received last() {
        return received.get(received.size() - 1);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(new Received(
                exchange.getRequestURI().getPath(),
                exchange.getProtocol(),
                exchange.getRequestHeaders(),
                StrictJson.parse(body.isEmpty() ? "{}" : body).orThrow()));
        Canned canned = script.isEmpty() ? otherwise : script.remove();
        try (exchange) {
            canned.send(exchange, provider, over);
        }
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
