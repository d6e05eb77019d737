package dev.interlock.rules.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide tells the reader to type works. */
class HowToWriteARuleTest {
    private static final Path GUIDE = Path.of("../docs/how-to/write-a-rule.md");

    @Test
    void the_rule_the_limit_and_the_examples_of_the_guide_are_in_order(@TempDir Path site) throws IOException {
        write(site, "limits.csv", "name,value,exit,hold_seconds,unit,source\n" + snippet("csv"));
        write(site, "conditions/idle.drl", snippet("drl"));
        write(site, "examples/idle.yaml", snippet("yaml"));
        RulebookSource source = RulebookSource.of(Path.of("src/test/rulebooks/small"), Optional.of(site));

        List<ExampleResult> results = RuleExamples.run(source).stream()
                .filter(result -> result.rule().equals("IDLE-101"))
                .toList();
        assertThat(results).extracting(ExampleResult::fires).containsExactly(true, false);
        assertThat(results).allMatch(ExampleResult::isTrue);
    }

    @Test
    void the_row_of_the_guide_that_switches_a_rule_off_is_in_order() throws IOException {
        Map<String, RuleCard> delivered = Rulebooks.SHIPPED.parsed().stream()
                .flatMap(file -> file.cards().stream())
                .collect(Collectors.toMap(RuleCard::id, Function.identity()));
        SwitchedOffTable table = SwitchedOffTable.read(
                new RulebookFile("switched-off.csv", snippet("csv", "rule,"), GUIDE, true), delivered);

        assertThat(table.faults()).isEmpty();
        assertThat(table.rows()).hasSize(1);
    }

    private static String snippet(String language) throws IOException {
        return snippet(language, "");
    }

    /** The first of the guide in this language that begins so. */
    private static String snippet(String language, String beginning) throws IOException {
        Matcher fence = Pattern.compile("```" + language + "\\n(" + beginning + ".*?)```", Pattern.DOTALL)
                .matcher(Files.readString(GUIDE));
        assertThat(fence.find()).as(language).isTrue();
        return fence.group(1);
    }

    private static void write(Path site, String name, String text) throws IOException {
        Files.createDirectories(site.resolve(name).getParent());
        Files.writeString(site.resolve(name), text);
    }
}
