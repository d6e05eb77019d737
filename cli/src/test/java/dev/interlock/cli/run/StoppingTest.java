package dev.interlock.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Stopping always ends, and leaves nobody behind who writes. */
@Timeout(180)
final class StoppingTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void everything_is_closed_the_last_first() {
        List<String> closed = new ArrayList<>();
        try (Stopping stopping = new Stopping()) {
            stopping.later(() -> closed.add("world"));
            stopping.later(() -> closed.add("controller"));
        }
        assertThat(closed).containsExactly("controller", "world");
    }

    @Test
    void on_a_signal_the_process_ends_although_a_part_does_not_close_and_its_own_processes_with_it() throws Exception {
        Process command = stubborn(folder.resolve("written").toString());
        ProcessHandle child = child(command);
        command.destroy();
        assertThat(command.waitFor(120, TimeUnit.SECONDS)).isTrue();
        child.onExit().get(120, TimeUnit.SECONDS);
    }

    @Test
    void at_the_end_of_a_command_too() throws Exception {
        Process command = stubborn(folder.resolve("written").toString(), "ends by itself");
        ProcessHandle child = child(command);
        assertThat(command.waitFor(120, TimeUnit.SECONDS)).isTrue();
        child.onExit().get(120, TimeUnit.SECONDS);
    }

    private static ProcessHandle child(Process command) throws IOException {
        long pid = Long.parseLong(command.inputReader().readLine());
        return ProcessHandle.of(pid).orElseThrow();
    }

    private static Process stubborn(String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Stubborn.class.getName()));
        line.addAll(List.of(arguments));
        return new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
