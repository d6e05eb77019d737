package dev.interlock.cli.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference says what the code says. With {@code -Dupdate.docs=true} it is written anew. */
final class ReferenceTest {
    private static final boolean UPDATE = Boolean.getBoolean("update.docs");

    static List<Block> blocks() {
        return List.of(
                new Block("actions.md", "actions", Actions::catalogue),
                new Block("actions.md", "arguments", Actions::arguments),
                new Block("actuators.md", "actuators", ActuatorRoutes::table),
                new Block("limits.md", "conditions", Book::conditions),
                new Block("limits.md", "remedies", Book::remedies),
                new Block("limits.md", "figures", Book::figures),
                new Block("rules.md", "conditions", () -> Book.rules("conditions")),
                new Block("rules.md", "responses", () -> Book.rules("responses")),
                new Block("rules.md", "escalation", () -> Book.rules("escalation")),
                new Block("rules.md", "safety", () -> Book.rules("safety")),
                new Block("steps.md", "steps", StepPages::steps),
                new Block("scores.md", "figures", ScoreTables::figures),
                new Block("scores.md", "scores", ScoreTables::scores),
                new Block("words.md", "words", DomainWords::table),
                new Block("facts.md", "facts", FactPages::facts),
                new Block("telemetry.md", "metrics", Telemetry::ofDevices),
                new Block("mapping.md", "mapping", Telemetry::ofExporters),
                new Block("input-files.md", "job-traces", InputFormats::traces),
                new Block("input-files.md", "carbon-curves", InputFormats::curves),
                new Block("minicloud.md", "failures", ShopFailures::table),
                new Block("metrics.md", "metrics", Telemetry::ofInterlock),
                new Block("audit.md", "queries", NamedQueries::table),
                new Block("configuration.md", "settings", Configuration::settings),
                new Block("configuration.md", "advisor", Configuration::ofAdvisor),
                new Block("configuration.md", "ingest", Configuration::ofIngest),
                new Block("configuration.md", "fleet", Configuration::ofFleet),
                new Block("alerts.md", "receivers", Configuration::ofReceivers),
                new Block("configuration.md", "routes", Configuration::ofRoutes));
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void what_the_code_can_say_is_what_the_page_says(Block block) {
        if (UPDATE) {
            block.update();
        }
        assertThat(block.present())
                .as("%s is out of date; run the command in CONTRIBUTING.md that writes it", block)
                .isEqualTo(block.due());
    }

    @Test
    void no_block_is_left_that_nothing_writes() {
        List<String> marked = Shelf.pages().stream()
                .flatMap(page -> Block.MARKED
                        .matcher(Shelf.read(page))
                        .results()
                        .map((MatchResult found) -> found.group(2) + " of " + page.getFileName()))
                .toList();
        List<String> written = blocks().stream().map(Block::toString).toList();
        assertThat(marked).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void no_rule_is_missing_from_its_page() {
        String page = Stream.of("conditions", "responses", "escalation", "safety")
                .map(Book::rules)
                .reduce("", String::concat);
        assertThat(Book.ids()).hasSizeGreaterThan(100).allSatisfy(id -> assertThat(page)
                .contains("| `" + id + "` |"));
    }
}
