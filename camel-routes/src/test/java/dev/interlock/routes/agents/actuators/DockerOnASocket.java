package dev.interlock.routes.agents.actuators;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks as much of the Docker Engine's HTTP API over a unix socket as is asked for: one container, {@code shop-orders-1}. */
final class DockerOnASocket implements AutoCloseable {
    private final ServerSocketChannel server;
    private final Path socket;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile boolean silent;

    DockerOnASocket(Path socket) throws IOException {
        this.socket = socket;
        this.server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        Thread thread = new Thread(this::serve, "docker-on-a-socket");
        thread.setDaemon(true);
        thread.start();
    }

    /** Takes requests and answers none from now on. */
    void fallsSilent() {
        silent = true;
    }

    private void serve() {
        while (server.isOpen()) {
            try (SocketChannel client = server.accept()) {
                String request = read(client);
                while (!request.isEmpty()) {
                    requests.add(request.lines().findFirst().orElse("") + "\n"
                            + request.replaceFirst("(?s).*?\r\n\r\n", ""));
                    if (silent) {
                        await(client);
                    }
                    client.write(ByteBuffer.wrap(answer(request).getBytes(StandardCharsets.UTF_8)));
                    request = read(client);
                }
            } catch (IOException closed) {
                // The next client, or the end.
            }
        }
    }

    private static void await(SocketChannel client) throws IOException {
        int read = 0;
        while (read >= 0) {
            read = client.read(ByteBuffer.allocate(16));
        }
    }

    private static String read(SocketChannel client) throws IOException {
        StringBuilder request = new StringBuilder();
        ByteBuffer buffer = ByteBuffer.allocate(8192);
        while (!whole(request.toString()) && client.read(buffer) > 0) {
            request.append(StandardCharsets.UTF_8.decode(buffer.flip()));
            buffer.clear();
        }
        return request.toString();
    }

    private static boolean whole(String request) {
        int head = request.indexOf("\r\n\r\n");
        if (head < 0) {
            return false;
        }
        int length = request.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.replaceFirst("\\D+", "")))
                .findFirst()
                .orElse(0);
        return request.length() >= head + 4 + length;
    }

    private static String answer(String request) {
        String line = request.lines().findFirst().orElse("");
        if (line.contains("/containers/gone/")) {
            return http("404 Not Found", "{\"message\":\"No such container: gone\"}");
        }
        if (line.startsWith("GET /containers/")) {
            return chunked(
                    "{\"State\":{\"Status\":\"running\",\"StartedAt\":\"2026-01-05T00:00:00Z\",\"ExitCode\":0}}");
        }
        if (line.contains("/restart")) {
            return "HTTP/1.1 204 No Content\r\n\r\n";
        }
        if (line.endsWith("/exec HTTP/1.1")) {
            return http("201 Created", "{\"Id\":\"abc123\"}");
        }
        return line.contains("/start") ? http("200 OK", "") : http("200 OK", "{\"Running\":false,\"ExitCode\":7}");
    }

    private static String http(String status, String json) {
        return "HTTP/1.1 %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(status, json.length(), json);
    }

    private static String chunked(String json) {
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n"
                .formatted(json.length(), json);
    }

    /** The first line and the body of each. */
    List<String> requests() {
        return requests;
    }

    String address() {
        return "unix://" + socket;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
