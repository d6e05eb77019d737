package dev.interlock.simulator.cloud.process;

import dev.interlock.simulator.cloud.RuntimeTrouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds ports that nobody listens on, none twice. They lie below those that Linux and macOS give to outgoing connections,
 * which would take one away before its part has started.
 */
final class FreePort {
    private static final int FROM = 20_000;
    private static final int TO = 32_000;
    private static final int TRIES = 1_000;
    private static final Set<Integer> FOUND = ConcurrentHashMap.newKeySet();

    private FreePort() {}

    /** One of the loopback that was free a moment ago. */
    static int find() {
        return ThreadLocalRandom.current()
                .ints(TRIES, FROM, TO)
                .filter(port -> !FOUND.contains(port) && free(port) && FOUND.add(port))
                .findFirst()
                .orElseThrow(() -> new RuntimeTrouble(
                        "This machine has no free port for the shop between %d and %d. Stop some programs."
                                .formatted(FROM, TO)));
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
