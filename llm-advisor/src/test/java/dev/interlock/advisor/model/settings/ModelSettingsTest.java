package dev.interlock.advisor.model.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelSettingsTest {
    private static final Map<String, String> LOCAL =
            Map.of("advisor.provider", "openai-compatible", "advisor.model", "qwen");

    @Test
    void without_properties_nobody_is_asked() {
        assertThat(ModelSettings.of(Map.of("tick.period", "1000")).orThrow().asksNobody())
                .isTrue();
    }

    @Test
    void a_local_server_needs_no_more_than_its_kind_and_a_model() {
        ModelSettings settings = ModelSettings.of(LOCAL).orThrow();
        assertThat(settings.url()).hasToString("http://localhost:1234/v1");
        assertThat(settings.temperature()).isZero();
        assertThat(settings.toolRounds()).isZero();
    }

    @Test
    void the_key_comes_from_a_file_and_is_never_shown(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "sk-from-a-file\n");
        ModelSettings settings = ModelSettings.of(Map.of(
                        "advisor.provider", "anthropic",
                        "advisor.model", "opus",
                        "advisor.key.file", file.toString()))
                .orThrow();
        assertThat(settings.key().reveal()).isEqualTo("sk-from-a-file");
        assertThat(settings.toString()).doesNotContain("sk-from-a-file");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        assertThat(ModelSettings.of(Map.of(
                                "advisor.provider", "openai",
                                "advisor.url", "http://me:secret@host/v1",
                                "advisor.temperature", "warm",
                                "advisor.modle", "x"))
                        .reasons())
                .containsExactlyInAnyOrder(
                        "There is no setting 'advisor.modle'. Remove it, or correct its name.",
                        "The setting 'advisor.model' is empty. Give the name of a model that the server has.",
                        "The setting 'advisor.key' is empty. Give the key in the environment, or name a file in "
                                + "'advisor.key.file'.",
                        "'advisor.url' is '(hidden)', which is not an address of a model server such as "
                                + "http://localhost:1234/v1, without user name or password. Correct it.",
                        "'advisor.temperature' is 'warm', which is not a number from 0 to 2. Correct it.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "advisor.provider      | lmstudio | one of none, openai-compatible, ollama, openai, anthropic",
                "advisor.temperature   | NaN      | a number from 0 to 2",
                "advisor.seed          | 1.5      | a whole number",
                "advisor.tools         | yes      | true or false",
                "advisor.cassette      | rewind   | one of off, record, replay",
                "advisor.cassette      | record   | 'advisor.cassette.file' is empty",
                "advisor.answer.tokens | 16000    | or raise 'advisor.context.tokens'",
                "advisor.key.file      | /no/file | cannot be read",
                "advisor.url           | ftp://x  | not an address of a model server",
            })
    void a_value_that_cannot_be_used_says_what_can(String key, String value, String advice) {
        Map<String, String> properties = new HashMap<>(LOCAL);
        properties.put(key, value);
        assertThat(ModelSettings.of(properties).reasons())
                .singleElement()
                .asString()
                .contains(advice);
    }

    @Test
    void every_setting_reads_its_own_default_and_says_what_it_is() {
        assertThat(Stream.of(AdvisorSetting.values())).allSatisfy(setting -> {
            assertThat(setting.description()).endsWith(".");
            assertThat(ModelSettings.of(Map.of(setting.key(), setting.otherwise()))
                            .reasons())
                    .isEmpty();
        });
    }
}
