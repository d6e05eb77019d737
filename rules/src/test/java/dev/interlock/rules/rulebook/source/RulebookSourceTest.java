package dev.interlock.rules.rulebook.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulebookSourceTest {
    @Test
    void the_hash_changes_with_rules_and_limits_and_not_with_examples(@TempDir Path site) throws IOException {
        String hash = hash(site);
        Files.createDirectories(site.resolve("examples"));
        Files.writeString(site.resolve("examples/more.yaml"), "[]");
        assertThat(hash(site)).isEqualTo(hash);
        Files.writeString(
                site.resolve("limits.csv"), "name,value,exit,hold_seconds,unit,source\nsettle,121,,,s,a test\n");
        assertThat(hash(site)).isNotEqualTo(hash);
    }

    private static String hash(Path site) {
        return RulebookSource.of(Path.of("src/test/rulebooks/small"), Optional.of(site))
                .hash();
    }
}
