package dev.interlock.routes.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Speaks HTTP byte by byte, because a well-behaved client corrects what an attacker would send. */
final class Wire {
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    private Wire() {}

    /** The whole answer, head and body. */
    static String send(int port, String head, String body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((head.replace("\n", "\r\n") + "\r\nConnection: close\r\n\r\n" + body)
                            .getBytes(StandardCharsets.UTF_8));
            return answer(socket.getInputStream());
        }
    }

    /** Head and body: a server may keep the connection when a request never ends. */
    private static String answer(InputStream stream) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int next = stream.read(); next >= 0; next = stream.read()) {
            head.append((char) next);
            if (head.toString().endsWith("\r\n\r\n")) {
                break;
            }
        }
        Matcher length = LENGTH.matcher(head);
        int bytes = length.find() ? Integer.parseInt(length.group(1)) : 0;
        return head + new String(stream.readNBytes(bytes), StandardCharsets.UTF_8);
    }

    static String get(int port, String target, String host) throws IOException {
        return send(port, "GET %s HTTP/1.1\nHost: %s".formatted(target, host), "");
    }
}
