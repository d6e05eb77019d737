package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages for operators and presenters show is there: each command with its options, and each part of {@code /health}. */
final class ShownCommandsTest {
    private static final Path DOCS = Path.of("../docs");
    private static final Path ROUTES = Path.of("../camel-routes/src/main/java/dev/interlock/routes");
    private static final Pattern SHOWN =
            Pattern.compile("(?m)(?:^\\s*|[`(|]\\s*)(?:\\./|/opt/interlock/bin/)interlock ([^`\n]*)");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
    private static final Pattern PART =
            Pattern.compile("(?:new ComponentHealth|ComponentHealth\\.around)\\(\\s*\"([a-z-]+)\"");

    static Stream<String> commands() throws IOException {
        List<String> shown = new ArrayList<>();
        for (String page : List.of("runbook.md", "demo_script.md")) {
            SHOWN.matcher(Files.readString(DOCS.resolve(page)))
                    .results()
                    .map(found -> found.group(1).replaceFirst("\\s+# .*", "").strip())
                    .forEach(shown::add);
        }
        return shown.stream().distinct();
    }

    @Test
    void there_are_commands_on_both_pages() throws IOException {
        assertThat(commands())
                .hasSizeGreaterThan(30)
                .contains("demo check --recording demo-recording --data demo-data");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_that_is_shown_can_be_read(String command) {
        String[] words =
                WORD.matcher(command).results().map(ShownCommandsTest::word).toArray(String[]::new);

        assertThatCode(() -> CommandLineOf.interlock().parseArgs(words)).doesNotThrowAnyException();
    }

    @Test
    void every_part_of_health_has_a_row_in_the_runbook() throws IOException {
        List<String> parts = new ArrayList<>();
        for (String file : List.of("WebWiring.java", "web/api/HealthPage.java")) {
            PART.matcher(Files.readString(ROUTES.resolve(file)))
                    .results()
                    .map(found -> found.group(1))
                    .filter(part -> !part.equals("receiver-"))
                    .forEach(parts::add);
        }
        String runbook = Files.readString(DOCS.resolve("runbook.md"));

        assertThat(parts).contains("audit", "rulebook", "decision-loop").allSatisfy(part -> assertThat(runbook)
                .contains("\n| `%s` | ".formatted(part)));
    }

    private static String word(MatchResult found) {
        return Stream.of(1, 2, 3)
                .map(found::group)
                .filter(text -> text != null)
                .findFirst()
                .orElseThrow();
    }
}
