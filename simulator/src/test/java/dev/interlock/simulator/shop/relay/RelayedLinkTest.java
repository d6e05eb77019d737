package dev.interlock.simulator.shop.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RelayedLinkTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private ServerSocket echo;
    private Future<?> accepting;
    private RelayedLink link;

    @BeforeEach
    void open() throws IOException {
        echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        accepting = threads.submit(this::accept);
        link = RelayedLink.open("a-b=0>127.0.0.1:%d".formatted(echo.getLocalPort()), "127.0.0.1")
                .get(0);
        threads.execute(() -> link.relay(threads));
    }

    @AfterEach
    void close() throws IOException {
        link.close();
        echo.close();
        threads.shutdownNow();
    }

    @Test
    void what_is_sent_comes_back() throws IOException {
        try (Socket caller = call()) {
            roundTrip(caller, 1);
        }
    }

    @Test
    void latency_is_added_to_a_round_trip() throws IOException {
        try (Socket caller = call()) {
            roundTrip(caller, 1);
            link.wire().suffer(new LinkTrouble(false, 300, 0, 0, 1));
            assertThat(roundTrip(caller, 1)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        }
    }

    @Test
    void a_partition_holds_what_is_sent_until_it_is_healed() throws IOException {
        try (Socket caller = call()) {
            roundTrip(caller, 1);
            link.wire().suffer(new LinkTrouble(true, 0, 0, 0, 1));
            caller.setSoTimeout(300);
            assertThatThrownBy(() -> roundTrip(caller, 1)).isInstanceOf(SocketTimeoutException.class);
            link.wire().suffer(LinkTrouble.NONE);
            caller.setSoTimeout(60_000);
            assertThat(caller.getInputStream().read()).isEqualTo('x');
        }
    }

    @Test
    void a_new_caller_is_not_answered_through_a_partition() throws IOException {
        link.wire().suffer(new LinkTrouble(true, 0, 0, 0, 1));
        try (Socket caller = call()) {
            caller.setSoTimeout(300);
            assertThatThrownBy(() -> roundTrip(caller, 1)).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void a_narrow_link_takes_as_long_as_its_bytes() throws IOException {
        link.wire().suffer(new LinkTrouble(false, 0, 40_000, 0, 1));
        try (Socket caller = call()) {
            assertThat(roundTrip(caller, 40_000)).isGreaterThanOrEqualTo(Duration.ofMillis(900));
        }
    }

    @Test
    void one_request_in_ten_is_dropped_and_the_same_ones_with_the_same_seed() throws IOException {
        int dropped = dropped(200);
        assertThat(dropped).isBetween(8, 35);
        assertThat(dropped(200)).isEqualTo(dropped);
    }

    @Test
    void a_callee_that_is_down_resets_its_caller() throws Exception {
        echo.close();
        // a thread that still accepts takes one more caller
        accepting.get(60, TimeUnit.SECONDS);
        try (Socket caller = call()) {
            assertThatThrownBy(() -> roundTrip(caller, 1)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void links_that_cannot_be_read_are_refused() {
        assertThatThrownBy(() -> RelayedLink.open("a-b=five>127.0.0.1:1", "127.0.0.1"))
                .hasMessage("SHOP_LINKS has 'a-b=five>127.0.0.1:1'. Give id=port>host:port, such as "
                        + "orders-database=5433>127.0.0.1:5432.");
    }

    private int dropped(int requests) throws IOException {
        link.wire().suffer(new LinkTrouble(false, 0, 0, 10, 42));
        int dropped = 0;
        for (int request = 0; request < requests; request++) {
            try (Socket caller = call()) {
                roundTrip(caller, 1);
            } catch (IOException reset) {
                dropped++;
            }
        }
        return dropped;
    }

    private Socket call() throws IOException {
        Socket caller = new Socket(InetAddress.getLoopbackAddress(), link.port());
        caller.setSoTimeout(60_000);
        return caller;
    }

    private static Duration roundTrip(Socket caller, int bytes) throws IOException {
        long began = System.nanoTime();
        byte[] sent = "x".repeat(bytes).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        caller.getOutputStream().write(sent);
        byte[] back = caller.getInputStream().readNBytes(bytes);
        if (back.length < bytes) {
            throw new IOException("The other side ended after %d bytes.".formatted(back.length));
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private void accept() {
        while (!echo.isClosed()) {
            try {
                Socket caller = echo.accept();
                threads.execute(() -> answer(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void answer(Socket caller) {
        try (caller) {
            caller.getInputStream().transferTo(caller.getOutputStream());
        } catch (IOException reset) {
            // which is what a broken link does
        }
    }
}
