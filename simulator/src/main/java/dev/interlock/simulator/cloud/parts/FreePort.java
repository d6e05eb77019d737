package dev.interlock.simulator.cloud.parts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Finds ports that nobody listens on: below those that systems give to outgoing connections, so that one can be taken again
 * when its part is started anew. They come in blocks. The first port of a block is listened on as long as this process
 * lives, so that another process with a shop takes another block.
 */
public final class FreePort {
    private static final int FIRST = 20_000;
    private static final int BLOCK = 32;
    private static final int BLOCKS = 375;
    private static final int TRIES = 1_000;
    private static final List<ServerSocket> GUARDS = new ArrayList<>();

    private static int next;

    private FreePort() {}

    /** One of the loopback that was free a moment ago, and that no process was given before. */
    public static synchronized int find() {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            if (next % BLOCK == 0) {
                openBlock();
            } else if (free(next++)) {
                return next - 1;
            }
        }
        throw new RuntimeTrouble("This machine has no free port for the shop. Stop some programs.");
    }

    private static void openBlock() {
        int guarded = FIRST + BLOCK * ThreadLocalRandom.current().nextInt(BLOCKS);
        ServerSocket guard = listen(guarded);
        if (guard != null) {
            GUARDS.add(guard);
            next = guarded + 1;
        }
    }

    private static boolean free(int port) {
        try (ServerSocket socket = listen(port)) {
            return socket != null;
        } catch (IOException kept) {
            return false;
        }
    }

    private static @Nullable ServerSocket listen(int port) {
        try {
            return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            return null;
        }
    }
}
