package dev.interlock.simulator.shop.process;

import java.net.URI;

/** Where something listens, as {@code host:port}; the host is resolved at each connection, not before. */
public record Address(String host, int port) {
    private static final int LAST_PORT = 65_535;

    public Address {
        if (host.isBlank() || port < 1 || port > LAST_PORT) {
            throw new IllegalArgumentException(
                    "'%s:%d' is no address. Give host:port, such as 127.0.0.1:5432.".formatted(host, port));
        }
    }

    /**
     * Reads {@code host:port}.
     *
     * @param what whose address it is, for the sentence that says what is wrong with it
     */
    public static Address read(String what, String text) {
        int colon = text.lastIndexOf(':');
        try {
            return new Address(text.substring(0, Math.max(colon, 0)), Integer.parseInt(text.substring(colon + 1)));
        } catch (IllegalArgumentException notAnAddress) {
            throw new IllegalArgumentException(
                    "%s is '%s'. Give host:port, such as 127.0.0.1:5432.".formatted(what, text), notAnAddress);
        }
    }

    /** What answers there over HTTP, at a path that begins with a slash. */
    public URI http(String path) {
        return URI.create("http://%s:%d%s".formatted(host, port, path));
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
