package dev.interlock.routes.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.ControllerSettings;
import dev.interlock.routes.check.RouteFault.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutesCheckTest {
    private static final Path ROUTES = Path.of("routes");
    private static final Map<String, Object> BEANS = Map.of("thinker", new Thinker(), "failures", new Thinker());
    private static final String GOOD = """
            - route:
                id: mine
                description: Looks at something now and then.
                routeConfigurationId: dead-letter
                from:
                  uri: timer:mine
                  parameters:
                    period: "{{mine.period:1000}}"
                  steps:
                    - bean:
                        id: think
                        ref: thinker
                    - to:
                        id: pass-on
                        uri: direct:admit-samples
            """;

    private final Path site;
    private final RoutesCheck check =
            RoutesCheck.knowing(BEANS, ControllerSettings.defaults().toProperties());

    RoutesCheckTest(@TempDir Path site) {
        this.site = site;
    }

    /** Stands where the controller's beans do. */
    public static final class Thinker {
        /** Does nothing. */
        public void record(String body) {}
    }

    @Test
    void a_bean_without_such_a_method_is_told_with_its_line() throws Exception {
        assertFault(
                GOOD.replace("ref: thinker", "ref: thinker\n            method: dream"),
                13,
                "The bean has no method 'dream'");
    }

    @Test
    void a_route_in_order_has_no_fault() throws Exception {
        assertThat(faults(GOOD)).isEmpty();
    }

    @Test
    void yaml_that_is_broken_is_told_with_its_line() throws Exception {
        assertFault(GOOD.replace("    from:", "   from: [timer"), 5, "Camel cannot read this");
    }

    @Test
    void an_unknown_step_is_told_with_its_line() throws Exception {
        assertFault(GOOD.replace("- bean:", "- frobnicate:"), 10, "frobnicate");
    }

    @Test
    void an_unknown_component_is_told_with_its_line() throws Exception {
        assertFault(
                GOOD.replace("direct:admit", "pigeon:admit"),
                15,
                "Component 'pigeon' is not on the list of what routes may use: direct, ");
    }

    @Test
    void beside_jars_of_the_site_a_component_that_is_missing_is_only_warned_of_and_nothing_is_loaded()
            throws Exception {
        Properties properties = ControllerSettings.defaults().toProperties();
        properties.setProperty("routes.components", properties.getProperty("routes.components") + ", pigeon");
        write("mine", GOOD.replace("direct:admit", "pigeon:admit"));

        assertThat(RoutesCheck.knowing(BEANS, properties).besideLibraries().check(List.of(ROUTES, site)))
                .filteredOn(fault -> fault.file().startsWith(site))
                .singleElement()
                .satisfies(fault -> assertThat(fault.level()).isEqualTo(Level.WARNING))
                .satisfies(fault -> assertThat(fault.message())
                        .isEqualTo("Component 'pigeon' is not delivered; is it in 'lib'? The check does not load it."));
    }

    @Test
    void an_unknown_parameter_is_told_with_its_line() throws Exception {
        assertFault(GOOD.replace("period: ", "priod: "), 8, "no parameter 'priod'");
    }

    @Test
    void a_missing_property_is_told_with_its_line() throws Exception {
        assertFault(GOOD.replace("period:1000", "period"), 8, "Property 'mine.period' has no value");
    }

    @Test
    void a_property_that_the_configuration_sets_is_not_missing() throws Exception {
        Properties properties = ControllerSettings.defaults().toProperties();
        properties.setProperty("mine.period", "7");
        write("mine", GOOD.replace("period:1000", "period"));

        assertThat(RoutesCheck.knowing(BEANS, properties).check(List.of(ROUTES, site)))
                .filteredOn(fault -> fault.file().startsWith(site))
                .isEmpty();
    }

    @Test
    void an_unknown_bean_is_told_with_its_line() throws Exception {
        assertFault(GOOD.replace("thinker", "dreamer"), 12, "no bean 'dreamer'. Choose one of [failures, thinker]");
    }

    @Test
    void a_bean_that_exists_only_while_the_controller_runs_is_no_fault() throws Exception {
        write("mine", GOOD.replace("thinker", "dreamer"));

        assertThat(check.without(Set.of("dreamer")).check(List.of(ROUTES, site)))
                .filteredOn(fault -> fault.file().startsWith(site))
                .isEmpty();
    }

    @Test
    void a_route_without_a_description_is_refused() throws Exception {
        assertFault(GOOD.replaceFirst(" *description.*\n", ""), 1, "no 'description'");
    }

    @Test
    void a_route_that_is_not_called_as_its_file_is_refused() throws Exception {
        assertFault(GOOD.replace("id: mine", "id: yours"), 2, "called 'yours', but its file 'mine'");
    }

    @Test
    void a_second_route_is_refused() throws Exception {
        assertThat(faults(GOOD + GOOD.replace("think", "think2").replace("pass-on", "pass-on2")))
                .extracting(RouteFault::message)
                .anyMatch(message -> message.startsWith("The file holds 2 routes."));
    }

    @Test
    void a_file_without_a_route_is_refused() throws Exception {
        assertFault("hello", 1, "holds no route");
        assertFault("", 1, "Camel cannot read this");
    }

    @Test
    void an_unknown_route_configuration_is_refused() throws Exception {
        assertFault(GOOD.replace("dead-letter", "bin"), 4, "no routeConfiguration 'bin'. Choose one of [dead-letter");
    }

    @Test
    void a_route_whose_failures_are_lost_is_warned_of() throws Exception {
        assertWarning(GOOD.replaceFirst(" *routeConfigurationId.*\n", ""), 1, "What fails in the route is lost");
    }

    @Test
    void a_step_without_an_id_is_warned_of() throws Exception {
        assertWarning(GOOD.replaceFirst(" *id: pass-on\n", ""), 13, "Step 'to' has no 'id'");
    }

    @Test
    void a_message_that_no_route_takes_is_warned_of() throws Exception {
        assertWarning(
                GOOD.replace("direct:admit-samples", "direct:admit-sample"),
                15,
                "No route takes what is handed to 'direct:admit-sample'. Did you mean 'admit-samples'?");
    }

    @Test
    void what_another_route_of_the_site_takes_is_handed_on_in_order() throws Exception {
        write(
                "theirs",
                GOOD.replace("id: mine", "id: theirs")
                        .replace("timer:mine", "'direct:theirs'")
                        .replaceFirst(" *parameters:\n.*\n", ""));

        assertThat(faults(GOOD.replace("direct:admit-samples", "direct:theirs")))
                .isEmpty();
    }

    @Test
    void a_route_of_many_steps_is_warned_of() throws Exception {
        StringBuilder many = new StringBuilder(GOOD);
        for (int i = 0; i < 7; i++) {
            many.append("        - log:\n            id: log-%d\n            message: x\n".formatted(i));
        }
        assertWarning(many.toString(), 34, "The route has 9 steps");
    }

    @Test
    void a_site_file_replaces_the_one_of_the_same_name() throws Exception {
        write("ingest-jobs", GOOD.replace("id: mine", "id: ingest-jobs"));

        assertThat(check.list(List.of(ROUTES, site)))
                .filteredOn(card -> card.id().equals("ingest-jobs"))
                .containsExactly(new RouteCard(
                        "ingest-jobs",
                        "Looks at something now and then.",
                        "timer:mine?period={{mine.period:1000}}",
                        site.resolve("ingest-jobs.camel.yaml")));
        assertThat(RoutesCheck.includePattern(List.of(ROUTES, site)))
                .contains("file:" + site.resolve("ingest-jobs.camel.yaml").toAbsolutePath())
                .doesNotContain(ROUTES.resolve("ingest-jobs.camel.yaml")
                        .toAbsolutePath()
                        .toString());
    }

    @Test
    void a_file_that_cannot_be_read_is_still_listed() throws Exception {
        write("mine", "- route: [");

        assertThat(check.list(List.of(site))).extracting(RouteCard::id).containsExactly("mine");
    }

    private List<RouteFault> faults(String yaml) throws IOException {
        write("mine", yaml);
        return check.check(List.of(ROUTES, site)).stream()
                .filter(fault -> fault.file().startsWith(site))
                .toList();
    }

    private void write(String name, String yaml) throws IOException {
        Files.writeString(site.resolve(name + ".camel.yaml"), yaml);
    }

    private void assertFault(String yaml, int line, String said) throws IOException {
        assertTold(yaml, Level.ERROR, line, said);
    }

    private void assertWarning(String yaml, int line, String said) throws IOException {
        assertTold(yaml, Level.WARNING, line, said);
    }

    private void assertTold(String yaml, Level level, int line, String said) throws IOException {
        assertThat(faults(yaml)).singleElement().satisfies(fault -> {
            assertThat(fault.message()).contains(said);
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.level()).isEqualTo(level);
        });
    }
}
