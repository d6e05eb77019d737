package dev.interlock.routes.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks HTTP byte by byte, because a well-behaved client corrects what an attacker would send. */
final class Wire {
    private Wire() {}

    /** The whole answer, head and body. */
    static String send(int port, String head, String body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((head.replace("\n", "\r\n") + "\r\nConnection: close\r\n\r\n" + body)
                            .getBytes(StandardCharsets.UTF_8));
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static String get(int port, String target, String host) throws IOException {
        return send(port, "GET %s HTTP/1.1\nHost: %s".formatted(target, host), "");
    }
}
