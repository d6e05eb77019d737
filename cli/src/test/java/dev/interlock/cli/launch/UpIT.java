package dev.interlock.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.ForeignProgram;
import dev.interlock.programs.NeedsProgram;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the built command shows while it runs: lines in a pipe, a screen on a terminal, colours only where wanted. */
@Timeout(600)
final class UpIT {
    private static final Path COMMAND =
            Path.of("target/interlock/bin/interlock").toAbsolutePath();
    private static final String COLOUR = "(?s).*\u001b\\[[0-9;]*\\b(3[0-7]|38;[0-9;]+|9[0-7])m.*";
    private static final String ANSWERS = "Interlock answers at http://127.0.0.1:";
    private static final String FIRST_FRAME = " conditions";

    /** It is not there before the first start. */
    private final Path data;

    UpIT(@TempDir Path folder) {
        data = folder.resolve("data");
    }

    @Test
    void in_a_pipe_it_prints_plain_lines_and_says_at_once_what_it_is_doing_until_telemetry_comes_in() throws Exception {
        String shown = shown(Map.of("TERM", "xterm-256color"), " holds\n", "/bin/sh", "-c", up() + " | cat");
        assertThat(shown)
                .containsSubsequence(
                        "Building the simulated data centre ...",
                        "Reading the rulebook ...",
                        "Opening the audit ...",
                        "Starting the routes ...",
                        ANSWERS,
                        "Waiting for the first telemetry ...",
                        "Telemetry comes in.",
                        "condition")
                .doesNotContain("\u001b");
    }

    @Test
    @NeedsProgram(ForeignProgram.SCRIPT)
    void on_a_terminal_it_draws_a_screen_in_colours() throws Exception {
        String shown = shown(Map.of("TERM", "xterm-256color"), FIRST_FRAME, onTerminal());
        assertThat(shown).contains("INTERLOCK").matches(COLOUR);
    }

    @Test
    @NeedsProgram(ForeignProgram.SCRIPT)
    void with_no_color_set_the_screen_has_none() throws Exception {
        String shown = shown(Map.of("TERM", "xterm-256color", "NO_COLOR", "1"), FIRST_FRAME, onTerminal());
        assertThat(shown).contains("INTERLOCK", "\u001b[").doesNotMatch(COLOUR);
    }

    @Test
    void when_it_says_that_it_is_over_nothing_writes_any_more() throws Exception {
        String over = "No incident was closed as verified within 1 s.";
        String shown = shown(Map.of(), over, "/bin/sh", "-c", up() + " --until-verified --limit 1");
        assertThat(shown).contains(over);
        assertThat(data.resolve("controller.json")).doesNotExist();
        assertThat(data.resolve("world.json")).doesNotExist();
        assertThatItLoggedNoError();
        try (FileChannel audit = FileChannel.open(data.resolve("audit.mv.db"), StandardOpenOption.WRITE)) {
            assertThat(audit.tryLock()).isNotNull();
        }
    }

    @Test
    void the_simulated_fleet_is_listed_and_priced_by_its_provider() throws Exception {
        String listed = "0920582c7ff041399e34823a0be62549";
        String fleet = "'%s' up --world fleet --headless --port 0 --world-port 0 --data '%s'".formatted(COMMAND, data);
        String untilListed = "until '%s' fleet status --csv --data '%s' | grep %s || ! kill -0 $!; do sleep 1; done"
                .formatted(COMMAND, data, listed);
        String shown = shown(Map.of(), "23.92", "/bin/sh", "-c", fleet + " & " + untilListed + "; wait");
        assertThat(shown).contains(listed, "23.92");
        assertThatItLoggedNoError();
    }

    @Test
    void who_names_what_is_not_open_is_told_so_and_the_log_is_not() throws Exception {
        String untilToldNo =
                "until '%s' take crac-9@1 --data '%s' 2>&1 | grep crac-9@1 || ! kill -0 $!; do sleep 1; done"
                        .formatted(COMMAND, data);
        String shown = shown(Map.of(), "crac-9@1", "/bin/sh", "-c", up() + " --headless & " + untilToldNo + "; wait");
        assertThat(shown).contains("crac-9@1");
        assertThatItLoggedNoError();
    }

    private void assertThatItLoggedNoError() {
        assertThat(data.resolve("interlock.log"))
                .content()
                .isNotBlank()
                .doesNotContain(" ERROR ", "Error notifying event");
    }

    private String[] onTerminal() {
        return new String[] {
            ForeignProgram.SCRIPT.path().toString(), "-qec", "stty cols 120 rows 40; " + up(), "/dev/null"
        };
    }

    private String up() {
        return "'%s' up --port 0 --world-port 0 --speed 120 --data '%s'".formatted(COMMAND, data);
    }

    /** Everything it shows up to the first appearance of a text. */
    private static String shown(Map<String, String> environment, String until, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("NO_COLOR");
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (Reader said = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            return read(said, until);
        } finally {
            end(process);
        }
    }

    private static String read(Reader said, String until) throws IOException {
        StringBuilder shown = new StringBuilder();
        for (int next = said.read(); next >= 0; next = said.read()) {
            shown.append((char) next);
            if (shown.indexOf(until) >= 0) {
                return shown.toString();
            }
        }
        return shown.toString();
    }

    /** It has ended when all that was started has: the shell that started it is gone long before. */
    private static void end(Process process) throws Exception {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        for (ProcessHandle each : all) {
            each.onExit().get(60, TimeUnit.SECONDS);
        }
    }
}
