package dev.interlock.advisor.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.advisor.model.settings.ModelSettings;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The settings that the how-to shows are settings. */
class HowToTest {
    private static final Pattern SNIPPET = Pattern.compile("(?s)```properties\\n(.*?)```");

    @Test
    void every_setting_that_is_shown_is_known_and_has_a_value_that_can_be_used() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "how-to", "connect-a-model.md"));
        List<Map<String, String>> snippets = SNIPPET.matcher(page)
                .results()
                .map(snippet -> properties(snippet.group(1)))
                .toList();
        assertThat(snippets).hasSize(5).allSatisfy(snippet -> assertThat(
                        ModelSettings.of(snippet).reasons())
                .allMatch(
                        reason -> reason.contains("/etc/interlock/anthropic.key") || reason.contains("'advisor.key'")));
    }

    private static Map<String, String> properties(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }
}
