package dev.interlock.simulator.cloud;

import java.net.URI;

/** Where something listens. */
public record Address(String host, int port) {
    public URI http(String path) {
        return URI.create("http://%s:%d%s".formatted(host, port, path));
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
