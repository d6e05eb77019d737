package dev.interlock.simulator.shop;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.rules.contract.StrictJson;
import dev.interlock.simulator.cloud.process.JavaProgram;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** One service of the shop in a JVM of its own, its log and its door. */
final class ServiceProcess implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();

    private final Class<?> main;
    private final int port;
    private final Map<String, String> environment;
    private final Process process;
    private final List<String> log = new CopyOnWriteArrayList<>();

    private ServiceProcess(Class<?> main, int port, Map<String, String> environment) throws IOException {
        this.main = main;
        this.port = port;
        this.environment = Map.copyOf(environment);
        process = start();
        Thread reader = new Thread(this::read, "log");
        reader.setDaemon(true);
        reader.start();
    }

    static ServiceProcess start(Class<?> main, int port, Map<String, String> environment) throws IOException {
        return new ServiceProcess(main, port, environment);
    }

    /** The same service once more, with some of its environment changed. */
    ServiceProcess again(Map<String, String> changed) throws IOException {
        Map<String, String> next = new HashMap<>(environment);
        next.putAll(changed);
        return new ServiceProcess(main, port, next);
    }

    /** The same service at another port. */
    ServiceProcess beside(int otherPort) throws IOException {
        return new ServiceProcess(main, otherPort, environment);
    }

    private Process start() throws IOException {
        int heapMegabytes = Integer.parseInt(environment.getOrDefault("HEAP", "96"));
        ProcessBuilder builder = new ProcessBuilder(JavaProgram.of(main.getName(), heapMegabytes));
        builder.environment().putAll(environment);
        builder.environment().put("SHOP_PORT", String.valueOf(port));
        builder.environment().put("SHOP_DIES_WITH_PARENT", "true");
        return builder.redirectErrorStream(true).start();
    }

    ServiceProcess awaitUp() {
        return Eventually.that("the service is up", this::isUp, this);
    }

    boolean isUp() {
        try {
            return get("/health").statusCode() == 200;
        } catch (IOException notYet) {
            if (!process.isAlive()) {
                throw new AssertionError("The process ended: " + log, notYet);
            }
            return false;
        }
    }

    HttpResponse<String> get(String path) throws IOException {
        return send(to(path).GET());
    }

    HttpResponse<String> post(String path, String body) throws IOException {
        return send(to(path).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> put(String path, String body) throws IOException {
        return send(to(path).PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> delete(String path) throws IOException {
        return send(to(path).DELETE());
    }

    /** One number of the metrics, by its name with its labels; NaN where it is not there. */
    double metric(String name) throws IOException {
        return get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElse(Double.NaN);
    }

    /** The lines of the log that are by the contract. */
    List<JsonNode> log() {
        return log.stream()
                .map(StrictJson::parse)
                .flatMap(line -> line.toOptional().stream())
                .toList();
    }

    List<String> rawLog() {
        return List.copyOf(log);
    }

    boolean logged(String text) {
        return log.stream().anyMatch(line -> line.contains(text));
    }

    Process process() {
        return process;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(uri().resolve(path)).timeout(Duration.ofSeconds(10));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(log::add);
        } catch (IOException | UncheckedIOException ended) {
            // with the process
        }
    }
}
