package dev.interlock.simulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.simulator.cloud.parts.FreePort;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FreePortTest {
    private static final int BLOCK = 32;

    @Test
    void no_port_is_given_twice() {
        assertThat(IntStream.range(0, 200).map(each -> FreePort.find())).doesNotHaveDuplicates();
    }

    @Test
    void a_port_can_be_listened_on() throws IOException {
        int port = FreePort.find();
        try (ServerSocket socket = listen(port)) {
            assertThat(socket.isBound()).isTrue();
        }
    }

    @Test
    void another_process_can_not_take_the_block_of_a_port() {
        int first = FreePort.find() / BLOCK * BLOCK;
        assertThatThrownBy(() -> listen(first)).isInstanceOf(BindException.class);
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }
}
