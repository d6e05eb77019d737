package dev.interlock.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.cli.settings.InstallationOptions;
import dev.interlock.cli.settings.Setting;
import dev.interlock.cli.settings.Settings;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every world takes its seed from the same places. */
final class WorldStartTest {
    @Test
    void a_seed_that_was_asked_for_comes_before_that_of_the_scenario() {
        assertThat(seed(Map.of(Setting.WORLD_SEED, 7), Optional.of(3L))).isEqualTo(7);
        assertThat(seed(Map.of(Setting.WORLD_SEED, 7), Optional.empty())).isEqualTo(7);
        assertThat(seed(Map.of(), Optional.of(3L))).isEqualTo(3);
        assertThat(seed(Map.of(), Optional.empty())).isEqualTo(42);
    }

    private static long seed(Map<Setting, Integer> asked, Optional<Long> ofScenario) {
        Settings settings = new InstallationOptions().settings(asked);
        PrintWriter out = new PrintWriter(Writer.nullWriter());
        try (Stopping stopping = new Stopping()) {
            return new WorldStart(settings, Optional.empty(), new Stage(settings, out, true), out, stopping)
                    .seed(ofScenario);
        }
    }
}
