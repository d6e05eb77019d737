package dev.interlock.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code bin/prepare} kept, which the build has run: it is used where it fits, and nobody hears of it where it does not. */
@Timeout(300)
final class PreparedIT {
    private static final Path BUILT = Path.of("target/interlock").toAbsolutePath();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void a_start_takes_its_classes_from_what_was_kept() throws Exception {
        Ran ran = versionOf(BUILT);

        assertThat(ran.exit()).isZero();
        assertThat(Files.readString(folder.resolve("loaded")))
                .contains("dev.interlock.cli.run.UpCommand source: shared objects file");
    }

    @Test
    void what_another_program_kept_is_passed_over_without_a_word() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("moved/bin"));
        for (String file : List.of("interlock", "find-java")) {
            Files.copy(BUILT.resolve("bin").resolve(file), bin.resolve(file));
        }
        Files.createSymbolicLink(folder.resolve("moved/lib"), BUILT.resolve("lib"));
        Files.copy(BUILT.resolve("loaded-classes.jsa"), folder.resolve("moved/loaded-classes.jsa"));

        Ran ran = versionOf(folder.resolve("moved"));

        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .startsWith("Interlock ")
                .isEqualTo(versionOf(BUILT).out());
    }

    private Ran versionOf(Path unpacked) throws Exception {
        String program = unpacked.resolve("bin/interlock").toString();
        Map<String, String> environment = Map.of(
                "PATH",
                System.getenv("PATH"),
                "INTERLOCK_JAVA_OPTS",
                "-Xlog:class+load:file=" + folder.resolve("loaded"));
        return Ran.of(folder, environment, program, "--version");
    }
}
