package dev.interlock.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.Trial;
import dev.interlock.programs.Trials;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The built command where memory or open files are scarce: it says so. */
@Timeout(600)
final class ScarceIT {
    private static final String COMMAND =
            Path.of("target/interlock/bin/interlock").toAbsolutePath().toString();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Trials(fault = "the packaged controller may have 256 or 600 open files, or 128 MB of memory", small = 3, whole = 9)
    void it_refuses_to_start_in_one_sentence_that_says_what_it_lacks(Trial trial) throws Exception {
        Scarce scarce = Scarce.values()[trial.number() % Scarce.values().length];
        Map<String, String> environment =
                Map.of("PATH", System.getenv("PATH"), "INTERLOCK_JAVA_OPTS", "-Xmx" + scarce.memory);
        String command = "ulimit -n %d; exec %s up --port 0 --data %s".formatted(scarce.files, COMMAND, data);
        Ran ran = Ran.of(data, environment, "/bin/sh", "-c", command);

        assertThat(ran.exit()).isNotZero();
        assertThat(ran.err().lines().toList())
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("interlock: ").contains(scarce.said));
    }

    private enum Scarce {
        LIBRARIES(256, "1g", "may have 256 here"),
        FILES(600, "1g", "A controller needs 1024 open files, and may have 600 here"),
        MEMORY(4_096, "128m", "A controller needs 512 MB of memory, and Java may take 128 MB here");

        private final int files;
        private final String memory;
        private final String said;

        Scarce(int files, String memory, String said) {
            this.files = files;
            this.memory = memory;
            this.said = said;
        }
    }
}
