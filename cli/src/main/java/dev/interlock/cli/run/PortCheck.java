package dev.interlock.cli.run;

import dev.interlock.cli.outcome.CommandFailure;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

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
