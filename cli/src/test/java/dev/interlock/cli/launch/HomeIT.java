package dev.interlock.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The built command that is told to look for its own files elsewhere. */
@Timeout(120)
final class HomeIT {
    private static final String COMMAND =
            Path.of("target/interlock/bin/interlock").toAbsolutePath().toString();

    @Test
    void a_home_without_rulebooks_is_named(@TempDir Path empty) throws Exception {
        Map<String, String> environment = Map.of("PATH", System.getenv("PATH"), "INTERLOCK_HOME", empty.toString());

        Ran ran = Ran.of(empty, environment, COMMAND, "rules", "list");

        assertThat(ran.exit()).isNotZero();
        assertThat(ran.err())
                .startsWith("interlock: INTERLOCK_HOME is '%s', and no rulebooks lie there.".formatted(empty));
    }
}
