package dev.interlock.rules.rulebook.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.rulebook.source.RulebookSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In one process rules are compiled once, and whatever is written otherwise is another rulebook. */
class LatestRulesTest {
    private static final String KIND = """
            pump:
              meaning: Moves chilled water.
              metrics:
                flow_litres_per_minute: { unit: l/min, range: [0, 500], meaning: what it moves }
            """;

    private final Path folder;

    LatestRulesTest(@TempDir Path folder) {
        this.folder = folder.resolve("rulebooks");
    }

    @BeforeEach
    void copy() throws IOException {
        Path small = Path.of("src/test/rulebooks/small");
        try (Stream<Path> files = Files.walk(small)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(small.relativize(file).toString()));
            }
        }
        // nothing of it was made before, by whichever test
        edit("conditions/thermal.drl", "package ", "// %s\npackage ".formatted(folder));
    }

    @Test
    void a_changed_limit_is_another_rulebook_with_the_rules_that_are_compiled() throws IOException {
        Rulebook before = load();
        edit("limits.csv", "inlet-above-recommended,27", "inlet-above-recommended,28");
        Rulebook after = load();

        assertThat(after.hash()).isNotEqualTo(before.hash());
        assertThat(after.limit("inlet-above-recommended").orElseThrow().value()).isEqualTo(28);
        assertThat(before.limit("inlet-above-recommended").orElseThrow().value())
                .isEqualTo(27);
        assertThat(after.operations()).isSameAs(before.operations());
    }

    @Test
    void a_changed_rule_is_compiled_with_all_others_and_read_anew() throws IOException {
        Rulebook before = load();
        edit("conditions/thermal.drl", "above the recommended range", "above what is recommended");
        Rulebook after = load();

        assertThat(after.operations()).isNotSameAs(before.operations());
        assertThat(after.rule("THERMAL-001").orElseThrow().name())
                .isEqualTo("The inlet of a rack is above what is recommended");
        edit("conditions/thermal.drl", "above what is recommended", "above the recommended range");
        assertThat(load()).isSameAs(before);
    }

    @Test
    void where_kinds_of_device_are_declared_otherwise_no_rule_keeps_the_classes_of_before() throws IOException {
        Files.writeString(folder.resolve(RulebookSource.DEVICE_KINDS), KIND);
        Rulebook before = load();
        edit(RulebookSource.DEVICE_KINDS, "[0, 500]", "[0, 600]");
        Rulebook after = load();

        assertThat(after.operations()).isNotSameAs(before.operations());
        assertThat(after.kinds()).isNotSameAs(before.kinds());
    }

    private Rulebook load() {
        return Rulebook.load(RulebookSource.of(folder, Optional.empty())).orThrow();
    }

    private void edit(String name, String old, String now) throws IOException {
        Path file = folder.resolve(name);
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, now));
    }
}
