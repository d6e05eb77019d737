package dev.interlock.routes.web;

import dev.interlock.routes.access.AccessTokens;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Where the controller listens and what it asks of callers.
 *
 * @param bind address to listen on; anything but loopback requires a token
 * @param port port to listen on; 0 for any free one
 * @param token what callers must present before they may change anything; asked for wherever it is set
 * @param tokens those that have a name and a role each
 * @param readingNeedsToken looking takes a token too, wherever changes do
 * @param hosts names besides {@code localhost} by which browsers may call this machine
 * @param pushBytes most bytes of a body that is sent to one of the routes
 * @param pushedAtOnceBytes most bytes of bodies that are on their way to one route at the same time
 * @param patience a connection on which nothing moved for this long is closed, and a body that has not come whole by then
 */
public record WebSettings(
        String bind,
        int port,
        Optional<String> token,
        AccessTokens tokens,
        boolean readingNeedsToken,
        Set<String> hosts,
        long pushBytes,
        long pushedAtOnceBytes,
        Duration patience) {
    /** Longer than any answer may take. */
    public static final Duration USUAL_PATIENCE = Duration.ofSeconds(75);

    private static final int SHORTEST_TOKEN = 16;
    private static final long USUAL_PUSH = 16L << 20;

    public WebSettings {
        hosts = Set.copyOf(hosts);
        token = token.filter(text -> !text.isBlank());
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(
                    "interlock.port is %d. Give a port from 1 to 65535, or 0 for any free one.".formatted(port));
        }
        if (token.isEmpty() && !tokens.exist() && !loopback(bind)) {
            throw new IllegalArgumentException(
                    "interlock.bind is '%s', which others can reach, but interlock.token is not set. Set a token of at least %d characters, make one with 'interlock token add', or bind to 127.0.0.1."
                            .formatted(bind, SHORTEST_TOKEN));
        }
        if (token.filter(text -> text.length() < SHORTEST_TOKEN).isPresent()) {
            throw new IllegalArgumentException(
                    "interlock.token has fewer than %d characters. Choose a longer one, such as the output of 'openssl rand -hex 32'."
                            .formatted(SHORTEST_TOKEN));
        }
    }

    public WebSettings(String bind, int port, Optional<String> token, Set<String> hosts) {
        this(bind, port, token, AccessTokens.none(), false, hosts, USUAL_PUSH, 4 * USUAL_PUSH, USUAL_PATIENCE);
    }

    /** Reachable from this machine alone. */
    public static WebSettings loopback(int port) {
        return new WebSettings("127.0.0.1", port, Optional.empty(), Set.of());
    }

    /** Others than this machine reach it. */
    boolean isReachable() {
        return !loopback(bind);
    }

    /** The same with tokens that have a role each. */
    WebSettings with(AccessTokens named, boolean readingToo) {
        return new WebSettings(bind, port, token, named, readingToo, hosts, pushBytes, pushedAtOnceBytes, patience);
    }

    private static boolean loopback(String bind) {
        try {
            return InetAddress.getByName(bind).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "interlock.bind is '%s', which is no address of this machine. Give an address such as 127.0.0.1."
                            .formatted(bind),
                    e);
        }
    }
}
