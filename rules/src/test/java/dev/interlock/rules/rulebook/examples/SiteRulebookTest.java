package dev.interlock.rules.rulebook.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.rulebook.compile.Loading;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.source.RulebookFault;
import dev.interlock.rules.rulebook.source.RulebookSource;
import dev.interlock.rules.rulebook.source.SwitchedOff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a site lays over the delivered rulebook. */
class SiteRulebookTest {
    private static final Path SMALL = Path.of("src/test/rulebooks/small");
    private static final String LIMITS = "name,value,exit,hold_seconds,unit,source\n";
    private static final String OFF = "rule,reason,by\n";

    private final Path site;

    SiteRulebookTest(@TempDir Path site) {
        this.site = site;
    }

    @Test
    void a_limit_of_its_own_makes_no_delivered_example_fail_and_is_told() throws IOException {
        write("limits.csv", LIMITS + "inlet-above-recommended,30,29,60,°C,our own racks\n");

        assertThat(RuleExamples.run(source())).isNotEmpty().allMatch(ExampleResult::isTrue);
        assertThat(RulebookCheck.check(source()).notes())
                .containsExactly(
                        ("%s has its own figures for 'inlet-above-recommended' (30 instead of 27 °C). The delivered "
                                        + "examples were run with the delivered figures, and no example with its own: the site's "
                                        + "examples/ has none.")
                                .formatted(site.resolve("limits.csv")));
    }

    @Test
    void a_rule_of_its_own_that_is_long_or_wide_or_types_its_id_goes_on_working_and_is_told_of() throws IOException {
        write("safety/own.drl", """
                package dev.interlock.rulebook;
                import dev.interlock.rules.gate.*;
                import dev.interlock.rules.plan.*;
                rule "A plan is refused" @id("SAFETY-901")
                when
                    // it goes on for long
                LINES
                then
                    insert( Violation.of( $plan, "SAFETY-901", "WIDE" ) );
                end
                """.replace("LINES", "    $plan : Plan()\n" + "    exists Task()\n".repeat(14))
                .replace("WIDE", "x".repeat(100)));

        assertThat(Rulebook.load(source())).isInstanceOf(Loading.Loaded.class);
        RulebookReport report = RulebookCheck.check(source());
        String file = site.resolve("safety/own.drl").toString();
        assertThat(report.notes())
                .contains(
                        file
                                + ":4: The rule has 16 lines, more than 15. Make two rules of it, or ask for a fact that says several of them at once.",
                        file
                                + ":24: The line has 154 characters, more than 140. Go on in the next one; a sentence goes on after a plus sign.")
                .anyMatch(note -> note.contains("SAFETY-901 is what counts. Write insert( Objection.to("));
        assertThat(report.faults())
                .extracting(RulebookFault::message)
                .allMatch(fault -> fault.contains("has no example"));
    }

    @Test
    void a_condition_of_its_own_that_nothing_answers_is_told_and_keeps_nothing_from_loading() throws IOException {
        write("limits.csv", LIMITS + "outlet-warm,40,38,60,°C,our own racks\n");
        write("conditions/outlet.drl", """
                package dev.interlock.rulebook;
                import dev.interlock.rules.condition.*;
                import dev.interlock.rules.fact.*;

                rule "The outlet of a rack is warm" @id("OUTLET-101")
                when
                    $limit : Threshold( name == "outlet-warm" )
                    $rack : Rack( $limit.isExceededBy( outletCelsius, id ) )
                then
                    insertLogical( Symptom.in( $rack, $limit.name() ) );
                end
                """);

        assertThat(Rulebook.load(source()).orThrow().rule("OUTLET-101")).isPresent();
        assertThat(RulebookCheck.check(source()).notes()).anySatisfy(note -> assertThat(note)
                .contains("outlet.drl:5", "asks for the condition 'outlet-warm'", "@question"));
    }

    @Test
    void its_own_examples_are_run_with_its_own_limits() throws IOException {
        write("limits.csv", LIMITS + "inlet-above-recommended,30,29,60,°C,our own racks\n");
        write("examples/warm.yaml", """
                - rule: THERMAL-001
                  silent: A rack that breathes 28 °C, which is fine here
                  steps: [{at: 0s, samples: {rack-1: {inlet_celsius: 28}}}]
                - rule: THERMAL-001
                  fires: The same, said wrongly
                  steps: [{at: 0s, samples: {rack-1: {inlet_celsius: 28}}}]
                """);

        assertThat(RuleExamples.run(source()).stream().filter(result -> !result.isTrue()))
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.file())
                            .isEqualTo(site.resolve("examples/warm.yaml").toString());
                    assertThat(result.line()).isEqualTo(4);
                });
        assertThat(RulebookCheck.check(source()).notes())
                .singleElement()
                .asString()
                .contains("the 2 of the site's examples/ with its own");
    }

    @Test
    void its_own_devices_are_those_of_its_own_examples_alone() throws IOException {
        write("examples/inventory.json", "{\"devices\": [{\"id\": \"r9\", \"kind\": \"rack\", \"zone\": \"z\"}]}");
        write("examples/warm.yaml", """
                - rule: THERMAL-001
                  fires: A rack of the site
                  steps: [{at: 0s, samples: {r9: {inlet_celsius: 28}}}]
                """);

        assertThat(RuleExamples.run(source())).hasSizeGreaterThan(1).allMatch(ExampleResult::isTrue);
    }

    @Test
    void a_limit_that_ends_before_it_begins_is_a_fault_in_its_row() throws IOException {
        write("limits.csv", LIMITS + "inlet-above-recommended,25,26,60,°C,our own racks\n");

        assertThat(RulebookCheck.check(source()).faults())
                .extracting(RulebookFault::toString)
                .anyMatch(fault -> fault.startsWith(site.resolve("limits.csv")
                                + ":2: Limit 'inlet-above-recommended' begins at 25 and ends at 26")
                        && fault.endsWith("Give an exit below 25."));
    }

    @Test
    void a_rule_that_is_switched_off_is_gone_and_remembered_with_its_reason() throws IOException {
        Rulebook before = Rulebook.load(source()).orThrow();
        write("switched-off.csv", OFF + "THERMAL-001,\"our racks are warm, and may be\",ada\n");
        Rulebook book = Rulebook.load(source()).orThrow();

        assertThat(book.hash()).isNotEqualTo(before.hash());
        assertThat(book.rule("THERMAL-001")).isEmpty();
        assertThat(book.rules()).hasSize(before.rules().size() - 1);
        assertThat(book.switchedOff())
                .extracting(SwitchedOff::toString)
                .containsExactly("THERMAL-001 (our racks are warm, and may be; ada)");
    }

    @Test
    void what_is_off_fails_no_example_and_what_it_led_to_is_told() throws IOException {
        write("switched-off.csv", OFF + "THERMAL-001,our racks are warm.,ada\n");

        assertThat(RuleExamples.run(source())).isNotEmpty().allMatch(ExampleResult::isTrue);
        List<String> notes = RulebookCheck.check(source()).notes();
        assertThat(notes).first().isEqualTo("Rule THERMAL-001 is off: our racks are warm (ada).");
        assertThat(notes.subList(1, notes.size()))
                .containsExactly("Rule COOL-001 is not used any more: nothing else raises what it answers.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            THERMAL-0011,warm,ada | There is no rule 'THERMAL-0011'. Did you mean 'THERMAL-001'?
            X,warm,ada            | There is no rule 'X'. 'interlock rules list' shows them all.
            SAFETY-003,warm,ada   | none of them can be switched off
            THERMAL-001,,ada      | Rule 'THERMAL-001' is switched off without 'reason'
            THERMAL-001,warm,     | Rule 'THERMAL-001' is switched off without 'by'
            THERMAL-001           | Rule 'THERMAL-001' is switched off without 'reason'
            """)
    void a_row_that_cannot_be_followed_keeps_the_rulebook_from_loading(String row, String words) throws IOException {
        write("switched-off.csv", OFF + "\n" + row + "\n");

        assertThat(refused()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo(site.resolve("switched-off.csv").toString());
            assertThat(fault.line()).isEqualTo(3);
            assertThat(fault.message()).contains(words);
        });
    }

    @Test
    void a_table_without_its_header_is_refused() throws IOException {
        write("switched-off.csv", "THERMAL-001,warm,ada\n");

        assertThat(refused()).singleElement().satisfies(fault -> assertThat(fault.message())
                .isEqualTo("The header is 'THERMAL-001,warm,ada'. Write 'rule,reason,by'."));
    }

    @Test
    void the_id_of_a_rule_that_is_off_is_not_free() throws IOException {
        write("switched-off.csv", OFF + "THERMAL-001,warm,ada\n");
        write(
                "conditions/own.drl",
                Files.readString(SMALL.resolve("conditions/thermal.drl"))
                        .replace("The inlet of a rack is", "A rack is"));

        assertThat(refused()).singleElement().satisfies(fault -> assertThat(fault.message())
                .contains("The id 'THERMAL-001' is used in"));
    }

    @Test
    void a_delivered_example_of_a_rule_that_a_site_replaced_by_others_is_left_out() throws IOException {
        write(
                "conditions/thermal.drl",
                Files.readString(SMALL.resolve("conditions/thermal.drl")).replace("THERMAL-001", "THERMAL-901"));

        assertThat(RuleExamples.run(source()))
                .noneMatch(result -> result.rule().equals("THERMAL-001"))
                .isNotEmpty()
                .allMatch(ExampleResult::isTrue);
    }

    private List<RulebookFault> refused() {
        return Rulebook.load(source()).fold(book -> List.of(), faults -> faults);
    }

    private RulebookSource source() {
        return RulebookSource.of(SMALL, Optional.of(site));
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(site.resolve(name).getParent());
        Files.writeString(site.resolve(name), text);
    }
}
