package dev.interlock.routes.web;

import dev.interlock.routes.web.api.KillSwitchApi;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first requests to a new server, of the controller itself: at the kill switch, each over a connection of its own, and such that
 * it is refused. What takes a request is compiled by them, so that whoever throws the switch does not wait for that where many
 * others ask.
 */
final class FirstRequests {
    private static final Logger LOG = LoggerFactory.getLogger(FirstRequests.class);
    private static final int REQUESTS = 300;
    private static final int PATIENCE_MILLIS = 5_000;
    private static final AtomicBoolean SENT = new AtomicBoolean();

    private FirstRequests() {}

    /** Sends them on a thread of their own, once in the life of a JVM. */
    static void send(WebSettings settings, int port) {
        if (SENT.compareAndSet(false, true)) {
            byte[] request = request(settings.token()).getBytes(StandardCharsets.US_ASCII);
            Thread thread = new Thread(() -> send(settings.bind(), port, request), "first-requests");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static String request(Optional<String> token) {
        return "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2\r\n%sConnection: close\r\n\r\n{}"
                .formatted(
                        KillSwitchApi.PATH,
                        token.map("Authorization: Bearer %s\r\n"::formatted).orElse(""));
    }

    private static void send(String host, int port, byte[] request) {
        try {
            for (int each = 0; each < REQUESTS; each++) {
                try (Socket socket = new Socket(InetAddress.getByName(host), port)) {
                    socket.setSoTimeout(PATIENCE_MILLIS);
                    socket.getOutputStream().write(request);
                    socket.getInputStream().transferTo(OutputStream.nullOutputStream());
                }
            }
        } catch (IOException ended) {
            LOG.debug("The server ended before its first requests did.", ended);
        }
    }
}
