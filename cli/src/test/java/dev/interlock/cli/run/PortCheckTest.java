package dev.interlock.cli.run;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.remote.Beacon;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PortCheckTest {
    private static final String HERE = "127.0.0.1";

    private final Path folder;

    PortCheckTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_second_start_on_a_data_folder_is_told_who_runs_there() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            try (Beacon lit = Beacon.lightController(folder, at(port))) {
                assertThatThrownBy(() -> PortCheck.require(HERE, port, folder))
                        .isInstanceOf(CommandFailure.class)
                        .hasMessage(
                                "An Interlock runs on '%s' already and answers at http://127.0.0.1:%d. Stop it, or name another folder with --data and another port with --port.",
                                folder, port);
            }
            assertThatThrownBy(() -> PortCheck.require(HERE, port, folder))
                    .isInstanceOf(CommandFailure.class)
                    .hasMessageContaining("is taken by another program");
        }
    }

    @Test
    void what_a_killed_one_left_keeps_nobody_from_starting_though_its_process_number_lives() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (Beacon left = Beacon.lightController(folder, at(port))) {
            assertThatCode(() -> PortCheck.require(HERE, port, folder)).doesNotThrowAnyException();
        }
    }

    private static URI at(int port) {
        return URI.create("http://%s:%d".formatted(HERE, port));
    }
}
