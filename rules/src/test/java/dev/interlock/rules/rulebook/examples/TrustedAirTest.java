package dev.interlock.rules.rulebook.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No rule takes the air that a rack says it breathes for true without asking whether the rack is in doubt. */
class TrustedAirTest {
    private static final Path RULEBOOKS = Path.of("rulebooks");
    private static final Pattern RULE = Pattern.compile("(?m)^rule .*?^end$", Pattern.DOTALL);
    private static final Pattern INLET = Pattern.compile("\\binlet\\w*Celsius\\b");

    /** They decide who is in doubt. */
    private static final List<String> DECIDE = List.of("TELEMETRY-004", "TRUST-004", "TRUST-005", "TRUST-009");

    @ParameterizedTest
    @ValueSource(strings = {"conditions", "responses", "escalation"})
    void every_rule_that_reads_an_inlet_asks_whether_it_is_trusted(String folder) throws IOException {
        assertThat(rulesOf(folder))
                .filteredOn(rule -> INLET.matcher(rule).find())
                .filteredOn(rule -> DECIDE.stream().noneMatch(rule::contains))
                .allSatisfy(rule -> assertThat(rule).contains("not Untrusted("));
    }

    private static List<String> rulesOf(String folder) throws IOException {
        try (Stream<Path> files = Files.list(RULEBOOKS.resolve(folder))) {
            return files.sorted()
                    .filter(file -> file.toString().endsWith(".drl"))
                    .flatMap(file -> RULE.matcher(read(file)).results().map(found -> found.group()))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
