package dev.interlock.simulator.cloud;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds ports that nobody listens on. */
public final class FreePort {
    private FreePort() {}

    /** One of the loopback that was free a moment ago. */
    public static int find() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new RuntimeTrouble("This machine has no free port for the shop. Stop some programs.", none);
        }
    }
}
