package dev.interlock.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.source.RuleCard;
import dev.interlock.rules.rulebook.source.RulebookSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SafetyCoverageTest {
    @Test
    void every_safety_rule_has_an_example_it_refuses_and_one_it_lets_pass() throws IOException {
        String features = features();

        assertThat(safetyRules()).hasSizeGreaterThanOrEqualTo(15).allSatisfy(rule -> {
            assertThat(features).contains("refused by " + rule + ": ");
            assertThat(features).contains("passes " + rule + "\n");
        });
    }

    private static List<String> safetyRules() {
        RulebookSource source = RulebookSource.of(Path.of("../rules/rulebooks"), Optional.empty());
        Rulebook rulebook = Rulebook.load(source).fold(loaded -> loaded, faults -> {
            throw new AssertionError(faults.toString());
        });
        return rulebook.rules().stream()
                .filter(card -> card.folder().equals("safety"))
                .map(RuleCard::id)
                .toList();
    }

    private static String features() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(Path.of("safety"))) {
            for (Path file : files.sorted().toList()) {
                text.append(Files.readString(file)).append('\n');
            }
        }
        return text.toString();
    }
}
