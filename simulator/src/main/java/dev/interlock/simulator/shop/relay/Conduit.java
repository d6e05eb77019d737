package dev.interlock.simulator.shop.relay;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

/** One connection through a link: what the caller sends to the callee, and what comes back. */
final class Conduit {
    private static final int PATIENCE_MS = 1_000;

    private final Socket caller;
    private final Socket callee = new Socket();
    private final LinkShaper wire;
    private final AtomicInteger open = new AtomicInteger(2);

    Conduit(Socket caller, LinkShaper wire) {
        this.caller = caller;
        this.wire = wire;
    }

    /** Carries bytes until both sides have ended; a callee that cannot be reached resets the caller, as its host would. */
    void carry(InetSocketAddress to, ExecutorService threads, LinkShaper.Ration out, LinkShaper.Ration back) {
        try {
            wire.awaitPassage();
            caller.setTcpNoDelay(true);
            callee.setTcpNoDelay(true);
            callee.connect(to, PATIENCE_MS);
            threads.execute(() -> pump(callee, caller, back, false));
            pump(caller, callee, out, true);
        } catch (IOException | InterruptedException notReached) {
            reset();
        }
    }

    private void pump(Socket from, Socket to, LinkShaper.Ration ration, boolean isRequest) {
        try {
            byte[] piece = new byte[wire.piece()];
            for (int size = from.getInputStream().read(piece);
                    size >= 0;
                    size = from.getInputStream().read(piece)) {
                wire.awaitPassage();
                if (isRequest) {
                    wire.delay();
                    if (wire.drops()) {
                        reset();
                        return;
                    }
                }
                ration.spend(size);
                to.getOutputStream().write(piece, 0, size);
                if (piece.length != wire.piece()) {
                    piece = new byte[wire.piece()];
                }
            }
            wire.awaitPassage();
            to.shutdownOutput();
        } catch (IOException | InterruptedException broken) {
            reset();
        } finally {
            if (open.decrementAndGet() == 0) {
                close();
            }
        }
    }

    /** Ends both sides at once, without a goodbye. */
    void reset() {
        for (Socket socket : new Socket[] {caller, callee}) {
            try {
                socket.setSoLinger(true, 0);
            } catch (IOException alreadyClosed) {
                // then there is nothing to reset
            }
        }
        close();
    }

    private void close() {
        for (Socket socket : new Socket[] {caller, callee}) {
            try {
                socket.close();
            } catch (IOException alreadyClosed) {
                // which is what was wanted
            }
        }
    }
}
