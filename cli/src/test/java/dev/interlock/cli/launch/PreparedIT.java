package dev.interlock.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code bin/prepare} kept, which the build has run: it is used where it fits, and nobody hears of it where it does not. */
@Timeout(300)
final class PreparedIT {
    private static final Path BUILT = Path.of("target/interlock").toAbsolutePath();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void a_start_takes_its_classes_from_what_was_kept() throws Exception {
        Ran ran = versionOf(BUILT, Map.of());

        assertThat(ran.exit()).isZero();
        assertThat(Files.readString(folder.resolve("loaded")))
                .contains("dev.interlock.cli.run.UpCommand source: shared objects file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"})
    void a_flight_recorder_begins_with_the_program_which_then_reads_its_classes_anew(String variable) throws Exception {
        Path recorded = folder.resolve("recorded.jfr");

        Ran ran = versionOf(BUILT, Map.of(variable, "-XX:StartFlightRecording=filename=" + recorded));

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(recorded).isNotEmptyFile();
        assertThat(Files.readString(folder.resolve("loaded")))
                .contains("dev.interlock.cli.run.UpCommand source: ")
                .doesNotContain("dev.interlock.cli.run.UpCommand source: shared objects file");
    }

    @Test
    void what_another_program_kept_is_passed_over_without_a_word() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("moved/bin"));
        for (String file : List.of("interlock", "find-java")) {
            Files.copy(BUILT.resolve("bin").resolve(file), bin.resolve(file));
        }
        Files.createSymbolicLink(folder.resolve("moved/lib"), BUILT.resolve("lib"));
        Files.copy(BUILT.resolve("loaded-classes.jsa"), folder.resolve("moved/loaded-classes.jsa"));

        Ran ran = versionOf(folder.resolve("moved"), Map.of());

        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .startsWith("Interlock ")
                .isEqualTo(versionOf(BUILT, Map.of()).out());
    }

    private Ran versionOf(Path unpacked, Map<String, String> besides) throws Exception {
        String program = unpacked.resolve("bin/interlock").toString();
        Map<String, String> environment = new HashMap<>(besides);
        environment.put("PATH", System.getenv("PATH"));
        environment.put("INTERLOCK_JAVA_OPTS", "-Xlog:class+load:file=" + folder.resolve("loaded"));
        return Ran.of(folder, environment, program, "--version");
    }
}
