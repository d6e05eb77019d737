package dev.interlock.routes.audit.chain;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A syslog (RFC 5424), which only ever appends. Over TCP each message says how long it is (RFC 6587). */
final class SyslogAnchors implements AnchorPlace {
    /** Facility "log audit", severity "notice". */
    private static final int PRIORITY = 13 * 8 + 5;

    private static final int PATIENCE_MILLIS = 3_000;

    private final URI address;

    private SyslogAnchors(URI address) {
        this.address = address;
    }

    static SyslogAnchors at(URI address) {
        if (address.getHost() == null || address.getPort() < 1) {
            throw new IllegalArgumentException(
                    "'%s' names no syslog. Write udp://HOST:PORT or tcp://HOST:PORT.".formatted(address));
        }
        return new SyslogAnchors(address);
    }

    @Override
    public void add(Anchor anchor) throws IOException {
        // RFC 5424 knows no shorter parts of a second; rsyslog cuts longer ones to pieces
        Instant at = Instant.parse(anchor.at()).truncatedTo(ChronoUnit.MICROS);
        byte[] message = "<%d>1 %s - interlock - anchor - %s"
                .formatted(PRIORITY, at, Anchors.line(anchor))
                .getBytes(StandardCharsets.UTF_8);
        if ("udp".equals(address.getScheme())) {
            datagram(message);
        } else {
            stream(message);
        }
    }

    private void datagram(byte[] message) throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            InetAddress host = InetAddress.getByName(address.getHost());
            socket.send(new DatagramPacket(message, message.length, host, address.getPort()));
        }
    }

    private void stream(byte[] message) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), PATIENCE_MILLIS);
            socket.getOutputStream().write((message.length + " ").getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(message);
        }
    }

    @Override
    public Optional<Anchors> readable() {
        return Optional.empty();
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
