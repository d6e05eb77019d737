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

    @Trials(fault = "the packaged controller may have 256 open files, or 128 MB of memory", small = 2, whole = 10)
    void it_refuses_to_start_in_one_sentence_that_says_what_it_lacks(Trial trial) throws Exception {
        boolean files = trial.number() % 2 == 0;
        String limit = files ? "ulimit -n 256; exec " : "exec ";
        Map<String, String> environment = files
                ? Map.of("PATH", System.getenv("PATH"))
                : Map.of("PATH", System.getenv("PATH"), "INTERLOCK_JAVA_OPTS", "-Xmx128m");
        Ran ran = Ran.of(data, environment, "/bin/sh", "-c", limit + COMMAND + " up --port 0 --data " + data);

        assertThat(ran.exit()).isNotZero();
        assertThat(ran.err().lines().toList()).singleElement().satisfies(line -> assertThat(line)
                .startsWith("interlock: A controller needs ")
                .contains(files ? "may have 256 here" : "may take 128 MB here"));
    }
}
