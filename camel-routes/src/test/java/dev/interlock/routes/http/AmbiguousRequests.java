package dev.interlock.routes.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Requests that two readers take for different ones, byte by byte, and what is wrong with each. */
public final class AmbiguousRequests {
    private static final int MOST = 65_536;

    private AmbiguousRequests() {}

    /** Each with the beginning of the sentence by which it is refused. */
    public static Stream<Arguments> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(
                "GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n",
                "There must be one Host header, and there are 2.");
        all.put("GET / HTTP/1.1\r\nHost: localhost\r\nhOST: evil.example\r\n\r\n", "There must be one Host");
        all.put("GET / HTTP/1.1\r\n\r\n", "There must be one Host header, and there are 0.");
        all.put("GET / HTTP/1.1\r\nHost: localhost\r\nX: a\r\n folded\r\n\r\n", "A header is no name");
        all.put("GET / HTTP/1.1\r\n Host: localhost\r\n\r\n", "A header is no name");
        all.put("GET / HTTP/1.1\r\nHost: localhost\r\nX: a\r\n\tContent-Length: 3\r\n\r\n", "A header is no name");
        all.put("GET / HTTP/1.1\r\nHost : localhost\r\n\r\n", "A header is no name");
        all.put("GET / HTTP/1.1\r\nHost: localhost\r\nX\r\n\r\n", "A header is no name");
        all.put("GET / HTTP/1.1\r\nHost: localhost\r\nX: a\0b\r\n\r\n", "A header is no name");
        all.put("GET / HTTP/1.1\nHost: localhost\n\n", "A line does not end");
        all.put("GET / HTTP/1.1\r\nHost: localhost\r\nX: a\nY: b\r\n\r\n", "A line does not end");
        all.put("GET / HTTP/1.1\r\nHost: localhost\r\nX: a\rY: b\r\n\r\n", "A line does not end");
        all.put(
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "The length of the body is given more than once");
        all.put(
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
                "The length of the body is given more than once");
        all.put(
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nContent-Length: 3\r\n\r\nabc",
                "The length of the body is given more than once");
        all.put(
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: +3\r\n\r\nabc",
                "The Content-Length is no number");
        all.put(
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3, 3\r\n\r\nabc",
                "The Content-Length is no number");
        all.put(
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0x3\r\n\r\nabc",
                "The Content-Length is no number");
        all.put(
                "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: identity, chunked\r\n\r\n0\r\n\r\n",
                "The only Transfer-Encoding");
        all.put(
                "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "The only Transfer-Encoding");
        all.put(
                "POST / HTTP/1.0\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "The only Transfer-Encoding");
        all.put(
                "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n",
                "A chunk does not begin with its size");
        all.put(
                "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n\r\n",
                "A chunk does not begin with its size");
        all.put(
                "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n3\nabc\r\n0\r\n\r\n",
                "A line does not end");
        all.put(
                "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabcdef\r\n0\r\n\r\n",
                "A chunk is longer than it says");
        all.put(
                "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nfffffffff\r\nabc\r\n",
                "A chunk does not begin with its size");
        all.put(
                "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nX\r\n\r\n",
                "A header behind the body");
        all.put("GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n", "The request line names another host");
        all.put(
                "GET http://localhost@evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "The request line names another host");
        all.put("GET /  HTTP/1.1\r\nHost: localhost\r\n\r\n", "The first line is no request");
        all.put("GET / HTTP/1.1 x\r\nHost: localhost\r\n\r\n", "The first line is no request");
        all.put("GET /\r\nHost: localhost\r\n\r\n", "The first line is no request");
        all.put("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "The first line is no request");
        return all.entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
    }

    /** All that the server says until it closes the connection. */
    public static String answer(int port, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readNBytes(MOST), StandardCharsets.UTF_8);
        }
    }
}
