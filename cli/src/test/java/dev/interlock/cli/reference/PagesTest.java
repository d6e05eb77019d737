package dev.interlock.cli.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages hang together: every link leads somewhere, every page is on a shelf, every decision says why. */
final class PagesTest {
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern FENCED = Pattern.compile("```.*?```", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    @ParameterizedTest
    @MethodSource("dev.interlock.cli.reference.Shelf#pages")
    void every_link_of_a_page_leads_somewhere(Path page) {
        assertThat(links(page)).allSatisfy(link -> assertThat(leadsSomewhere(page, link))
                .as("%s links to %s", page, link)
                .isTrue());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_page_is_on_a_shelf_of_the_index(Path page) {
        Path docs = Path.of("docs");
        assertThat(Stream.of("README.md", "decisions.md").flatMap(index -> links(docs.resolve(index)).stream()))
                .contains(docs.relativize(page).toString());
    }

    @Test
    void each_decision_has_a_number_of_its_own() {
        assertThat(decisions().map(page -> page.getFileName().toString().substring(0, 4)))
                .doesNotHaveDuplicates()
                .allMatch(number -> number.matches("\\d{4}"));
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void each_decision_says_why_and_what_follows(Path page) {
        String number = page.getFileName().toString().substring(0, 4);
        assertThat(Shelf.read(page))
                .startsWith("# " + number + " ")
                .contains("\n## Context\n", "\n## Decision\n", "\n## Consequences\n");
    }

    static Stream<Path> decisions() {
        return Shelf.pages().stream().filter(page -> page.startsWith("docs/decisions"));
    }

    static Stream<Path> documents() {
        return Shelf.pages().stream().filter(page -> page.startsWith("docs") && !page.endsWith("README.md"));
    }

    private static List<String> links(Path page) {
        return LINK.matcher(FENCED.matcher(Shelf.read(page)).replaceAll(""))
                .results()
                .map(found -> found.group(1))
                .filter(link -> !link.matches("(https?|mailto):.*"))
                .toList();
    }

    private static boolean leadsSomewhere(Path page, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty()
                ? page
                : Shelf.ROOT.relativize(
                        Shelf.ROOT.resolve(page).resolveSibling(parts[0]).normalize());
        return Files.exists(Shelf.ROOT.resolve(target))
                && (parts.length == 1 || anchors(target).anyMatch(parts[1]::equals));
    }

    private static Stream<String> anchors(Path page) {
        return HEADING.matcher(Shelf.read(page)).results().map(found -> found.group(1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-'));
    }
}
