package dev.interlock.rules.rulebook.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.rulebook.compile.Rulebook;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The examples beside the shipped rules, each a test; and each rule has one that fires it and one that does not. */
class RulebookExamplesTest {
    private static final List<ExampleResult> RESULTS = RuleExamples.run(Rulebooks.SHIPPED);

    @TestFactory
    Stream<DynamicTest> every_example_is_true() {
        return RESULTS.stream()
                .map(result -> DynamicTest.dynamicTest(
                        "%s %s: %s".formatted(result.rule(), result.fires() ? "fires" : "silent", result.sentence()),
                        () -> assertThat(result.reason())
                                .as("%s:%d", result.file(), result.line())
                                .isEmpty()));
    }

    @Test
    void the_check_finds_no_fault_in_the_rulebook_that_is_delivered() {
        assertThat(RulebookCheck.check(Rulebooks.SHIPPED, examples -> RESULTS).faults())
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> every_rule_has_an_example_that_fires_it_and_one_that_does_not() {
        return Rulebook.load(Rulebooks.SHIPPED).orThrow().rules().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.id() + " " + rule.name(), () -> assertThat(
                                RESULTS.stream().filter(result -> result.rule().equals(rule.id())))
                        .extracting(ExampleResult::fires)
                        .contains(true, false)));
    }
}
