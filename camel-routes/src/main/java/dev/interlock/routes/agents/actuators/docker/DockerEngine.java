package dev.interlock.routes.agents.actuators.docker;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;

/**
 * Where a Docker engine listens.
 *
 * @param address {@code unix:///var/run/docker.sock}, {@code tcp://HOST:PORT}, {@code http://…} or {@code https://…}
 */
public record DockerEngine(URI address) {
    /** Stands where HTTP wants a host and a socket has none; it resolves to nothing. */
    private static final String NO_HOST = "http://docker.invalid";

    /** @throws IllegalArgumentException with a sentence, where it is no such address */
    public DockerEngine {
        String scheme = String.valueOf(address.getScheme());
        boolean usable =
                switch (scheme) {
                    case "unix" -> address.getPath() != null && isPath(address.getPath());
                    case "tcp", "http", "https" -> address.getHost() != null && address.getRawUserInfo() == null;
                    default -> false;
                };
        if (!usable) {
            throw new IllegalArgumentException(
                    "actuator.docker.engine is no address of an engine. Give unix:///var/run/docker.sock or tcp://HOST:PORT.");
        }
    }

    /** What paths of the engine's API are put behind. */
    String url() {
        return address.getScheme().equals("unix")
                ? NO_HOST
                : address.toString().replaceFirst("^tcp:", "http:").replaceFirst("/+$", "");
    }

    /** Opens connections to it, several at a time. */
    public HttpClientConnectionManager connections() {
        if (!address.getScheme().equals("unix")) {
            return new PoolingHttpClientConnectionManager();
        }
        UnixDomainSocketAddress socket = UnixDomainSocketAddress.of(address.getPath());
        var operator = new DefaultHttpClientConnectionOperator(
                proxy -> new UnixSocket(socket), DefaultSchemePortResolver.INSTANCE, new Nowhere(), name -> null);
        return new PoolingHttpClientConnectionManager(
                operator,
                PoolConcurrencyPolicy.STRICT,
                PoolReusePolicy.LIFO,
                TimeValue.NEG_ONE_MILLISECOND,
                ManagedHttpClientConnectionFactory.INSTANCE);
    }

    private static boolean isPath(String path) {
        try {
            return Path.of(path).isAbsolute();
        } catch (InvalidPathException none) {
            return false;
        }
    }

    /** The client asks where the host is before it asks for a socket; the socket knows. */
    private static final class Nowhere extends SystemDefaultDnsResolver {
        @Override
        public InetAddress[] resolve(String host) {
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        }
    }
}
