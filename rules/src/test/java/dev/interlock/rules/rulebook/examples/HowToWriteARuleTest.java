package dev.interlock.rules.rulebook.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.rulebook.source.RuleCard;
import dev.interlock.rules.rulebook.source.RulebookFault;
import dev.interlock.rules.rulebook.source.RulebookFile;
import dev.interlock.rules.rulebook.source.RulebookSource;
import dev.interlock.rules.rulebook.source.SwitchedOffTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide tells the reader to type works. */
class HowToWriteARuleTest {
    private static final String HEADER = "name,value,exit,hold_seconds,unit,source\n";
    private static final Path GUIDE = Path.of("../docs/how-to/write-a-rule.md");

    @Test
    void the_rule_the_limit_and_the_examples_of_the_guide_are_in_order(@TempDir Path site) throws IOException {
        write(site, "limits.csv", HEADER + snippet("csv", "rack-draws-little"));
        write(site, "conditions/idle-racks.drl", snippet("drl", "\"IDLE-101\""));
        write(site, "examples/idle-racks.yaml", snippet("yaml", ": IDLE-101"));
        RulebookSource source = source(site);

        List<ExampleResult> results = RuleExamples.run(source).stream()
                .filter(result -> result.rule().equals("IDLE-101"))
                .toList();
        assertThat(results).extracting(ExampleResult::fires).containsExactly(true, false);
        assertThat(results).allMatch(ExampleResult::isTrue);
        assertThat(RulebookCheck.check(source).notes()).noneMatch(note -> note.contains("idle-racks.drl"));
    }

    @Test
    void a_condition_costs_its_rule_its_limit_its_examples_and_its_answer(@TempDir Path site) throws IOException {
        String asked = snippet("drl", "\"IDLE-101\"");
        String known = asked.replaceFirst(" @question\\(.*\\)", "");
        assertThat(known).isNotEqualTo(asked);
        write(site, "limits.csv", HEADER + snippet("csv", "rack-draws-little") + "tell-someone,90,1,0,rank,a test\n");
        write(site, "conditions/idle-racks.drl", known);
        write(site, "examples/idle-racks.yaml", snippet("yaml", ": IDLE-101") + snippet("yaml", ": ANSWER-IDLE-101"));
        assertThat(RulebookCheck.check(source(site)).notes()).anySatisfy(note -> assertThat(note)
                .contains("idle-racks.drl", "asks for the condition 'rack-draws-little'"));

        write(site, "responses/idle-racks.drl", snippet("drl", "\"ANSWER-IDLE-101\""));

        RulebookReport report = RulebookCheck.check(source(site));
        assertThat(report.notes()).noneMatch(note -> note.contains("idle-racks.drl"));
        assertThat(report.faults()).noneMatch(fault -> fault.toString().contains("idle"));
    }

    @Test
    void the_safety_rule_of_the_guide_and_its_examples_are_in_order(@TempDir Path site) throws IOException {
        write(site, "limits.csv", "name,value,exit,hold_seconds,unit,source\nrack-busy,8000,,,W,a test\n");
        write(site, "safety/own.drl", snippet("drl", "SITE-901"));
        write(site, "examples/own.yaml", snippet("yaml", "- rule: SITE-901"));
        RulebookSource source = RulebookSource.of(Path.of("src/test/rulebooks/small"), Optional.of(site));

        RulebookReport report = RulebookCheck.check(source);
        assertThat(report.faults()).extracting(RulebookFault::rule).doesNotContain("SITE-901");
        assertThat(report.notes()).noneMatch(note -> note.contains("own.drl"));
        assertThat(RuleExamples.run(source).stream()
                        .filter(result -> result.rule().equals("SITE-901")))
                .extracting(ExampleResult::fires)
                .containsExactly(true, false);
    }

    @Test
    void the_row_of_the_guide_that_switches_a_rule_off_is_in_order() throws IOException {
        Map<String, RuleCard> delivered = Rulebooks.SHIPPED.parsed().stream()
                .flatMap(file -> file.cards().stream())
                .collect(Collectors.toMap(RuleCard::id, Function.identity()));
        SwitchedOffTable table = SwitchedOffTable.read(
                new RulebookFile("switched-off.csv", snippet("csv", "rule,reason"), GUIDE, true), delivered);

        assertThat(table.faults()).isEmpty();
        assertThat(table.rows()).hasSize(1);
    }

    /** The first of the guide in this language that says so. */
    private static String snippet(String language, String saying) throws IOException {
        return Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(GUIDE))
                .results()
                .map(found -> found.group(1))
                .filter(text -> text.contains(saying))
                .findFirst()
                .orElseThrow();
    }

    private static RulebookSource source(Path site) {
        return RulebookSource.of(Path.of("src/test/rulebooks/small"), Optional.of(site));
    }

    private static void write(Path site, String name, String text) throws IOException {
        Files.createDirectories(site.resolve(name).getParent());
        Files.writeString(site.resolve(name), text);
    }
}
