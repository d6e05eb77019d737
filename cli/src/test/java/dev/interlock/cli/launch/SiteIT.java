package dev.interlock.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The built command without sources and Maven: a site is made, is in order, and its story is played in it. */
@Timeout(600)
final class SiteIT {
    private static final String COMMAND =
            Path.of("target/interlock/bin/interlock").toAbsolutePath().toString();

    private final Path folder;

    SiteIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_site_is_made_checked_and_played_and_fails_once_its_limit_is_another() throws Exception {
        assertThat(interlock(folder, "init", "site").exit()).isZero();
        Path site = folder.resolve("site");
        assertThat(Files.exists(site.resolve("prompts/plan.md"))).isTrue();

        Ran checked = interlock(site, "check");
        assertThat(checked.exit()).as(checked.toString()).isZero();

        Ran played = interlock(site, "test", "--only", "racks.feature", "--reports", "reports");
        assertThat(played.exit()).as(played.toString()).isZero();
        assertThat(site.resolve("reports/features.html")).isNotEmptyFile();

        Path limits = site.resolve("rulebooks/limits.csv");
        Files.writeString(limits, Files.readString(limits).replace("9000,8000", "12000,8000"));
        Ran failed = interlock(site, "test", "--only", "racks.feature");
        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.out()).contains("SITE-101, 'A rack draws much power', does not act on rack-1:");
    }

    private Ran interlock(Path where, String... arguments) throws Exception {
        Map<String, String> environment = new HashMap<>(Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString()));
        environment.put("PATH", System.getenv("PATH"));
        return Ran.of(
                where,
                environment,
                Stream.concat(Stream.of(COMMAND), Stream.of(arguments)).toArray(String[]::new));
    }
}
