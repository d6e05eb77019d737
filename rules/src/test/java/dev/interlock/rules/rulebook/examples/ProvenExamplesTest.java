package dev.interlock.rules.rulebook.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.rulebook.compile.KeptFiles;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.source.RulebookSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Examples that were true are not run again as long as nothing is another that they follow from. */
class ProvenExamplesTest {
    private static final ExampleResult TRUE = new ExampleResult("a.yaml", 1, "THERMAL-001", true, "It is hot", "");
    private static final ExampleResult ALSO = new ExampleResult("a.yaml", 9, "THERMAL-001", false, "It is not", "");
    private static final ExampleResult UNTRUE = new ExampleResult("a.yaml", 9, "COOL-001", true, "It is", "It is not.");

    private final Path rulebook;
    private final Path cache;
    private int runs;

    ProvenExamplesTest(@TempDir Path folder) {
        this.rulebook = folder.resolve("rulebooks");
        this.cache = folder.resolve("kept");
    }

    @BeforeEach
    void copy() throws IOException {
        Path small = Path.of("src/test/rulebooks/small");
        try (Stream<Path> files = Files.walk(small)) {
            for (Path file : files.toList()) {
                Files.copy(file, rulebook.resolve(small.relativize(file).toString()));
            }
        }
    }

    @Test
    void what_was_true_is_not_run_again_and_says_the_same_of_each_rule() {
        assertThat(results(TRUE, ALSO)).containsExactly(TRUE, ALSO);
        assertThat(results(TRUE, ALSO))
                .allMatch(ExampleResult::isTrue)
                .extracting(result -> result.rule() + " " + result.fires())
                .containsExactly("THERMAL-001 true", "THERMAL-001 false");
        assertThat(runs).isEqualTo(1);
    }

    @Test
    void what_was_not_true_is_run_each_time() {
        assertThat(results(TRUE, UNTRUE)).containsExactly(TRUE, UNTRUE);
        assertThat(results(TRUE, UNTRUE)).containsExactly(TRUE, UNTRUE);
        assertThat(runs).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "conditions/thermal.drl, isExceededBy, isUndercutBy",
        "limits.csv, 27, 28",
        "limits.csv, '26,60', '26,90'",
        "examples/thermal.yaml, inlet_celsius: 28, inlet_celsius: 27.5",
        "examples/inventory.json, rack-1, rack-7",
    })
    void they_are_run_again_where_something_is_another(String file, String old, String now) throws IOException {
        results(TRUE);
        edit(file, text -> text.replace(old, now));
        results(TRUE);
        assertThat(runs).as(file).isEqualTo(2);

        edit(file, text -> text.replace(now, old));
        results(TRUE);
        assertThat(runs).as("as it was").isEqualTo(2);
    }

    @Test
    void they_are_run_again_where_a_kind_of_device_is_declared_or_others_are_left_out() throws IOException {
        results(TRUE);
        Files.writeString(rulebook.resolve(RulebookSource.DEVICE_KINDS), """
                pump:
                  meaning: Moves chilled water.
                  metrics:
                    flow_litres_per_minute: { unit: l/min, range: [0, 500], meaning: what it moves }
                """);
        results(TRUE);
        assertThat(runs).isEqualTo(2);
        assertThat(results(Set.of("COOL-001"), TRUE)).containsExactly(TRUE);
        assertThat(runs).isEqualTo(3);
    }

    @Test
    void what_a_disk_or_somebody_else_changed_counts_for_nothing() throws IOException {
        results(TRUE);
        Path file = onlyFile();
        Files.writeString(file, Files.readString(file).replace("THERMAL", "THERMAK"));
        results(TRUE);
        assertThat(runs).isEqualTo(2);

        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwxrwx"));
        results(TRUE);
        assertThat(runs).isEqualTo(3);
    }

    @Test
    void the_real_ones_come_to_the_same_run_or_kept() {
        RulebookSource source = RulebookSource.of(rulebook, Optional.empty());
        RuleExamples examples = RuleExamples.of(source, Rulebook.load(source).orThrow());
        List<ExampleResult> run = examples.run(Optional.of(proven()));
        List<ExampleResult> kept = examples.run(Optional.of(proven()));

        assertThat(run).isNotEmpty().allMatch(ExampleResult::isTrue).noneMatch(each -> each.line() == 0);
        assertThat(kept).allMatch(each -> each.line() == 0);
        assertThat(kept)
                .extracting(each -> each.rule() + each.fires())
                .isEqualTo(run.stream().map(each -> each.rule() + each.fires()).toList());
    }

    private List<ExampleResult> results(ExampleResult... results) {
        return results(Set.of(), results);
    }

    private List<ExampleResult> results(Set<String> leftOut, ExampleResult... results) {
        RulebookSource source = RulebookSource.of(rulebook, Optional.empty());
        return proven().results(source, Rulebook.load(source).orThrow(), leftOut, () -> {
            runs++;
            return List.of(results);
        });
    }

    private ProvenExamples proven() {
        return new ProvenExamples(new KeptFiles(cache));
    }

    private void edit(String name, UnaryOperator<String> change) throws IOException {
        Path file = rulebook.resolve(name);
        String text = Files.readString(file);
        assertThat(change.apply(text)).isNotEqualTo(text);
        Files.writeString(file, change.apply(text));
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.reduce((one, other) -> {
                        throw new AssertionError("more than one file");
                    })
                    .orElseThrow();
        }
    }
}
