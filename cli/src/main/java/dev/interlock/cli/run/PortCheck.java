package dev.interlock.cli.run;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.remote.Beacon;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

/** Looks whether a port is free, before half a controller has been started for nothing. */
public final class PortCheck {
    private PortCheck() {}

    /** Throws in words when the port cannot be listened on. */
    public static void require(String address, int port, String option) {
        if (!free(address, port)) {
            throw CommandFailure.unreachable(
                    "Port %d of %s is taken by another program. Stop that, or choose another with %s (0 takes a free one)."
                            .formatted(port, address, option));
        }
    }

    /**
     * The same for the port of a controller, which one that runs on the same data folder may have. A file by which a dead one says that
     * it runs keeps nobody from starting: its process number may be another's by now.
     */
    static void require(String address, int port, Path data) {
        if (!free(address, port)) {
            Beacon.of(data).filter(url -> url.getPort() == port).ifPresent(url -> {
                throw CommandFailure.unreachable(
                        "An Interlock runs on '%s' already and answers at %s. Stop it, or name another folder with --data and another port with --port."
                                .formatted(data, url));
            });
        }
        require(address, port, "--port");
    }

    public static boolean free(String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
