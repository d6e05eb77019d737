package dev.interlock.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.settings.Settings.Origin;
import dev.interlock.routes.ControllerSettings;
import dev.interlock.routes.fleet.FleetSetting;
import dev.interlock.routes.ingest.IngestLimit;
import dev.interlock.routes.ingest.Limits;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever can be set can be set in a file, in the environment and by a flag, each over the one before. */
final class EveryPropertyTest {
    private static final Path ROUTES = Path.of("../camel-routes/routes");
    private static final Path PAGES = Path.of("../docs/reference");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void every_property_counts_from_the_file_the_environment_and_the_command_line() throws IOException {
        Map<String, String> file = values(1);
        Map<String, String> variables = new TreeMap<>();
        values(2).forEach((key, value) -> variables.put(KnownKeys.variable(key), value));
        Map<String, Origin> flags = new TreeMap<>();
        values(3).forEach((key, value) -> flags.put(key, new Origin(value, "--set")));
        Path config = write(file);

        assertThat(read(config, Map.of(), Map.of())).containsAllEntriesOf(file);
        assertThat(read(config, variables, Map.of())).containsAllEntriesOf(values(2));
        assertThat(read(config, variables, flags)).containsAllEntriesOf(values(3));
    }

    @Test
    void no_two_properties_share_a_variable() {
        assertThat(keys().stream().map(KnownKeys::variable)).doesNotHaveDuplicates();
    }

    @Test
    void the_fleets_settings_count_under_the_names_that_its_users_know() {
        Map<String, String> variables = Stream.of(FleetSetting.values())
                .collect(Collectors.toMap(FleetSetting::variable, each -> value(each.key(), 1)));
        Settings settings = reader(variables).read(Map.of(), Optional.empty());

        assertThat(variables)
                .containsKeys(
                        "LAMBDA_LABS_MONITOR_INTERVAL",
                        "LAMBDA_LABS_MAX_RETRIES",
                        "LAMBDA_LABS_RETRY_DELAY",
                        "LAMBDA_LABS_HIGH_GPU_THRESHOLD",
                        "LAMBDA_LABS_LOW_GPU_THRESHOLD",
                        "LAMBDA_LABS_HIGH_TEMP_THRESHOLD",
                        "LAMBDA_LABS_HIGH_MEMORY_THRESHOLD",
                        "LAMBDA_LABS_HIGH_USAGE_DURATION_MINS",
                        "LAMBDA_LABS_LOW_USAGE_DURATION_MINS",
                        "PROMETHEUS_EXPORTER_PORT",
                        "PROMETHEUS_EXPORTER_HOST");
        Stream.of(FleetSetting.values())
                .forEach(each -> assertThat(settings.ofRoutes()).containsEntry(each.key(), value(each.key(), 1)));
        assertThatThrownBy(() ->
                        reader(Map.of("LAMBDA_LABS_HIGH_TEMP_THRESHOLD", "850")).read(Map.of(), Optional.empty()))
                .hasMessage(
                        "'fleet.high-temp-threshold' is '850' (from the variable LAMBDA_LABS_HIGH_TEMP_THRESHOLD), which is not a whole number from 20 to 120 (°C). Correct it there.");
    }

    @Test
    void every_property_that_a_page_documents_is_known() throws IOException {
        Pattern documented = Pattern.compile(
                "`((?:interlock|source|agent|audit|advisor|tick|rulebook|alert|fleet|exporter)\\.[a-z.-]+)`");
        try (Stream<Path> pages = Files.list(PAGES)) {
            List<String> named = pages.flatMap(
                            page -> documented.matcher(text(page)).results().map((MatchResult each) -> each.group(1)))
                    .filter(key -> !key.endsWith(".db"))
                    .distinct()
                    .toList();
            assertThat(named).hasSizeGreaterThan(60);
            assertThat(keys()).containsAll(named);
        }
    }

    @Test
    void the_limits_that_were_set_are_those_of_the_door() {
        Map<String, Origin> flags = new TreeMap<>();
        values(3).forEach((key, value) -> flags.put(key, new Origin(value, "--set")));
        Settings settings = reader(Map.of()).read(flags, Optional.empty());
        Properties properties = ControllerSettings.defaults();
        properties.putAll(settings.ofRoutes());

        Limits limits = Limits.from(name -> Optional.ofNullable(properties.getProperty(name)));

        assertThat(limits.bodyBytes()).isEqualTo(1003);
        assertThat(limits.pushBytes()).isEqualTo(1003);
        assertThat(limits.behind()).hasSeconds(3);
        assertThat(limits.logLines()).isEqualTo(1003);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            interlock.ingest.body-bytes  | lots | a whole number of bytes from 1
            interlock.ingest.push-bytes  | 0    | a whole number of bytes from 1
            interlock.ingest.push-bytes  | 99999999999 | a whole number of bytes from 1
            interlock.ingest.behind      | 1h   | a length of time such as PT1M
            interlock.ingest.log-lines   | -1   | a whole number from 0
            source.logs.enabled          | yes  | true or false
            tick.period                  | soon | a number of milliseconds
            source.loki.timeout          | 10s  | a number of milliseconds
            source.loki.url              | loki | an address such as
            interlock.review.seconds     | x    | a whole number from 0
            agent.keys.grace             | 1d   | a length of time
            interlock.port               | 70000 | a port from 0 to 65535
            """)
    void a_wrong_value_is_told_with_its_name_its_source_and_what_is_wanted(String key, String value, String wanted) {
        assertThatThrownBy(() -> reader(Map.of()).read(Map.of(key, new Origin(value, "--set")), Optional.empty()))
                .isInstanceOf(CommandFailure.class)
                .hasMessageStartingWith("'%s' is '%s' (from --set), which is not %s".formatted(key, value, wanted))
                .hasMessageEndingWith("Correct it there.");
        assertThatThrownBy(() -> reader(Map.of(KnownKeys.variable(key), value)).read(Map.of(), Optional.empty()))
                .hasMessageContaining("(from the variable INTERLOCK_");
    }

    @Test
    void a_misspelt_property_is_answered_with_the_nearest() {
        assertThatThrownBy(() -> reader(Map.of())
                        .read(Map.of("interlock.ingest.body-byte", new Origin("1", "--set")), Optional.empty()))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("Did you mean 'interlock.ingest.body-bytes'?");
    }

    @Test
    void the_names_of_a_sites_routes_are_known_wherever_the_site_is_set() throws IOException {
        Path routes = Files.createDirectories(folder.resolve("site/routes"));
        Files.writeString(routes.resolve("mine.camel.yaml"), "uri: {{source.mine.url}}");
        Path config =
                write(Map.of("interlock.site", folder.resolve("site").toString(), "source.mine.url", "http://here"));

        assertThat(read(config, Map.of(), Map.of())).containsEntry("source.mine.url", "http://here");
        assertThatThrownBy(() -> read(
                        write(Map.of(
                                "interlock.site", folder.resolve("sit").toString(), "source.mine.url", "http://here")),
                        Map.of(),
                        Map.of()))
                .hasMessageContaining("there is no such folder. Did you mean '%s'?".formatted(folder.resolve("site")));
    }

    private Map<String, String> read(Path config, Map<String, String> variables, Map<String, Origin> flags) {
        Settings settings = reader(variables).read(flags, Optional.of(config));
        Map<String, String> all = new TreeMap<>(settings.ofRoutes());
        all.putAll(settings.ofAdvisor());
        Stream.of(Setting.values()).forEach(setting -> all.put(setting.key(), settings.text(setting)));
        return all;
    }

    private SettingsReader reader(Map<String, String> variables) {
        return new SettingsReader(folder, variables, ROUTES);
    }

    private Path write(Map<String, String> values) throws IOException {
        Properties properties = new Properties();
        properties.putAll(values);
        StringWriter text = new StringWriter();
        properties.store(text, null);
        return Files.writeString(folder.resolve("every.properties"), text.toString());
    }

    private static List<String> keys() {
        return KnownKeys.with(List.of(ROUTES)).all().stream().sorted().toList();
    }

    /** A value of its kind for every property, another for each source. */
    private Map<String, String> values(int source) {
        Map<String, String> values = new TreeMap<>();
        keys().forEach(key -> values.put(key, value(key, source)));
        return values;
    }

    private String value(String key, int source) {
        Optional<IngestLimit> limit = IngestLimit.named(key);
        if (limit.isPresent()) {
            return limit.get().accepts("1") ? Integer.toString(1000 + source) : "PT%dS".formatted(source);
        }
        if (FleetSetting.named(key).filter(each -> each.accepts("31")).isPresent()) {
            return Integer.toString(30 + source);
        }
        Kind kind = Setting.named(key).map(Setting::kind).orElseGet(() -> Kind.ofProperty(key));
        return switch (kind) {
            case TEXT, SECRET -> "text-" + source;
            case PATH -> folder.resolve("path-" + source).toString();
            case PORT, INTEGER, COUNT, PERIOD, MILLISECONDS, POSITIVE -> Integer.toString(10 + source);
            case SWITCH -> Boolean.toString(source % 2 == 0);
            case DURATION -> "PT%dM".formatted(source);
            case URL -> "http://source-%d:1".formatted(source);
            case WORLD -> source % 2 == 0 ? "datacentre" : "minicloud";
            case RUNTIME -> source % 2 == 0 ? "processes" : "docker";
            case MODE -> List.of("observe", "approve", "act").get(source - 1);
        };
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
