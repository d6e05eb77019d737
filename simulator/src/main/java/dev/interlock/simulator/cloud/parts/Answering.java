package dev.interlock.simulator.cloud.parts;

import dev.interlock.simulator.shop.process.Address;
import dev.interlock.simulator.shop.process.ShopHttp;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits until something that was started answers. */
public final class Answering {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final long LOOK_MILLIS = 50;

    private final ShopHttp http = new ShopHttp(Duration.ofSeconds(1));

    /** Over HTTP; false where it does not in time, or is gone. */
    public boolean health(Address door, BooleanSupplier alive) {
        HttpRequest request =
                ShopHttp.to(door.http("/health"), Duration.ofSeconds(2)).build();
        return eventually(alive, () -> http.status(request) == 200);
    }

    /** At all; false where it does not in time, or is gone. */
    public boolean port(Address address, BooleanSupplier alive) {
        return eventually(alive, () -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(address.host(), address.port()), 1_000);
                return true;
            }
        });
    }

    private interface Try {
        boolean succeeds() throws IOException, InterruptedException;
    }

    private static boolean eventually(BooleanSupplier alive, Try attempt) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (alive.getAsBoolean() && System.nanoTime() < until) {
            try {
                if (attempt.succeeds()) {
                    return true;
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            } catch (IOException notYet) {
                pause();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    /** Waits a moment. */
    public static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
