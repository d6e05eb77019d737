package dev.interlock.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.advisor.model.settings.AdvisorSetting;
import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.settings.Settings.Origin;
import dev.interlock.routes.ControllerSettings;
import dev.interlock.routes.ingest.Limits;
import dev.interlock.rules.property.Property;
import dev.interlock.rules.property.PropertyKind;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever can be set can be set in a file, in the environment and by a flag, each over the one before. */
final class EveryPropertyTest {
    private static final Path ROUTES = Path.of("../camel-routes/routes");
    /** Nothing but a text or a path may be this. */
    private static final String UNFIT = "no such value";

    private static final Path PAGES = Path.of("../docs/reference");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void every_property_counts_from_the_file_the_environment_and_the_command_line() throws IOException {
        Map<String, String> variables = new TreeMap<>();
        properties().forEach(property -> variables.put(property.variable(), value(property, 2)));
        Map<String, Origin> flags = new TreeMap<>();
        values(3).forEach((key, value) -> flags.put(key, new Origin(value, "--set")));
        Path config = write(values(1));

        assertArrive(reader(Map.of()).read(Map.of(), Optional.of(config)), values(1));
        assertArrive(reader(variables).read(Map.of(), Optional.of(config)), values(2));
        assertArrive(reader(variables).read(flags, Optional.of(config)), values(3));
    }

    /** Where it is used: in the command itself, in what reads the model's settings, and in what Camel and the controller read. */
    private static void assertArrive(Settings settings, Map<String, String> values) {
        Map<String, String> controller = settings.ofController().all();
        Stream.of(Setting.values())
                .forEach(each -> assertThat(settings.text(each)).isEqualTo(values.get(each.key())));
        Stream.of(AdvisorSetting.values())
                .forEach(each -> assertThat(settings.ofAdvisor()).containsEntry(each.key(), values.get(each.key())));
        Set<String> elsewhere = Stream.concat(Stream.of(Setting.values()), Stream.of(AdvisorSetting.values()))
                .map(Property::key)
                .collect(Collectors.toSet());
        ControllerSettings.declared()
                .forEach(each -> assertThat(controller).containsEntry(each.key(), values.get(each.key())));
        values.forEach((key, value) -> {
            if (!elsewhere.contains(key)) {
                assertThat(controller).containsEntry(key, value);
            }
        });
        assertThat(controller).containsEntry("advisor.concurrency", values.get("advisor.concurrency"));
    }

    @ParameterizedTest
    @MethodSource("checked")
    void what_a_property_cannot_hold_is_refused_wherever_it_is_set(Property property) throws IOException {
        String name = "'%s' is ".formatted(property.key());
        String wanted =
                "which is not %s. Correct it there.".formatted(property.kind().expectation());
        Path config = write(Map.of(property.key(), UNFIT));

        assertThatThrownBy(() -> reader(Map.of()).read(Map.of(), Optional.of(config)))
                .isInstanceOf(CommandFailure.class)
                .hasMessageStartingWith(name)
                .hasMessageContaining("(from %s)".formatted(config))
                .hasMessageEndingWith(wanted);
        assertThatThrownBy(() -> reader(Map.of(property.variable(), UNFIT)).read(Map.of(), Optional.empty()))
                .hasMessageStartingWith(name)
                .hasMessageContaining("(from the variable %s)".formatted(property.variable()))
                .hasMessageEndingWith(wanted);
        assertThatThrownBy(() ->
                        reader(Map.of()).read(Map.of(property.key(), new Origin(UNFIT, "--set")), Optional.empty()))
                .hasMessageStartingWith(name)
                .hasMessageContaining("(from --set)")
                .hasMessageEndingWith(wanted);
    }

    static Stream<Property> checked() {
        List<Property> checked = properties().stream()
                .filter(property -> !property.accepts(UNFIT))
                .toList();
        assertThat(checked).hasSizeGreaterThan(80);
        return checked.stream();
    }

    @Test
    void every_default_is_one_that_its_property_may_have() {
        assertThat(KnownKeys.declared()).allSatisfy(property -> assertThat(property.accepts(property.otherwise()))
                .as(property.key())
                .isTrue());
    }

    @Test
    void no_two_properties_share_a_variable() {
        assertThat(properties().stream().map(Property::variable)).doesNotHaveDuplicates();
    }

    @Test
    void a_property_counts_under_the_names_that_users_of_other_tools_know() {
        Map<String, Property> familiar = new TreeMap<>();
        properties().forEach(each -> each.declaration().familiar().forEach(name -> familiar.put(name, each)));
        Map<String, String> variables = new TreeMap<>();
        familiar.forEach((name, property) -> variables.put(name, value(property, 1)));

        Settings settings = reader(variables).read(Map.of(), Optional.empty());

        assertThat(familiar)
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
        familiar.forEach((name, property) ->
                assertThat(settings.ofRoutes()).as(name).containsEntry(property.key(), value(property, 1)));
        assertThatThrownBy(() ->
                        reader(Map.of("LAMBDA_LABS_HIGH_TEMP_THRESHOLD", "850")).read(Map.of(), Optional.empty()))
                .hasMessageContaining(
                        "'fleet.high-temp-threshold' is '850' (from the variable LAMBDA_LABS_HIGH_TEMP_THRESHOLD), which is not a whole number from 20 to 120");
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
            assertThat(properties().stream().map(Property::key)).containsAll(named);
        }
    }

    @Test
    void the_limits_that_were_set_are_those_of_the_door() {
        Map<String, Origin> flags = new TreeMap<>();
        values(3).forEach((key, value) -> flags.put(key, new Origin(value, "--set")));
        Settings settings = reader(Map.of()).read(flags, Optional.empty());

        Limits limits = Limits.from(settings.ofController());

        assertThat(limits.bodyBytes()).isEqualTo(13);
        assertThat(limits.pushBytes()).isEqualTo(13);
        assertThat(limits.behind()).hasMinutes(3);
        assertThat(limits.logLines()).isEqualTo(13);
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
            advisor.temperature          | warm | a number from 0 to 2
            alert.slack.rate             | none | a whole number from 1
            agent.keys.grace             | 1d   | a length of time
            interlock.port               | 70000 | a port from 0 to 65535
            """)
    void a_wrong_value_is_told_with_its_name_its_source_and_what_is_wanted(String key, String value, String wanted) {
        assertThatThrownBy(() -> reader(Map.of()).read(Map.of(key, new Origin(value, "--set")), Optional.empty()))
                .isInstanceOf(CommandFailure.class)
                .hasMessageStartingWith("'%s' is '%s' (from --set), which is not %s".formatted(key, value, wanted))
                .hasMessageEndingWith("Correct it there.");
        assertThatThrownBy(
                        () -> reader(Map.of(new Property.Declaration(key, PropertyKind.TEXT, "", "").variable(), value))
                                .read(Map.of(), Optional.empty()))
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

        assertThat(reader(Map.of()).read(Map.of(), Optional.of(config)).ofRoutes())
                .containsEntry("source.mine.url", "http://here");
        Path misspelt =
                write(Map.of("interlock.site", folder.resolve("sit").toString(), "source.mine.url", "http://here"));
        assertThatThrownBy(() -> reader(Map.of()).read(Map.of(), Optional.of(misspelt)))
                .hasMessageContaining("there is no such folder. Did you mean '%s'?".formatted(folder.resolve("site")));
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

    private static Collection<Property> properties() {
        return KnownKeys.with(List.of(ROUTES)).properties();
    }

    /** A value of its kind for every property, another for each source. */
    private static Map<String, String> values(int source) {
        return properties().stream().collect(Collectors.toMap(Property::key, each -> value(each, source)));
    }

    /** One that the kind accepts: whatever it asks for, one of these is it. */
    private static String value(Property property, int source) {
        Stream<String> values = Stream.of(
                "one-%d".formatted(source),
                Integer.toString(10 + source),
                Integer.toString(30 + source),
                "1.%d".formatted(source),
                "900%d".formatted(source),
                "PT%dM".formatted(source),
                "EUR=1.%d".formatted(source),
                "aws:eu-west-%d".formatted(source),
                "http://source-%d:1".formatted(source),
                "https://source-%d:1".formatted(source),
                Boolean.toString(source % 2 == 0));
        List<String> words =
                List.of(property.kind().expectation().replace("one of ", "").split(", ", -1));
        return Stream.concat(values, Stream.of(words.get(source % words.size())))
                .filter(property.kind()::accepts)
                .findFirst()
                .orElseThrow(() -> new AssertionError(property.key()));
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
