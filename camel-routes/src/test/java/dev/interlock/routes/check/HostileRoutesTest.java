package dev.interlock.routes.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.routes.ControllerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A stranger's routes are checked: each is refused by the word that it has no business with, and nothing of it was made. */
@Timeout(60)
class HostileRoutesTest {
    private static final String ROUTE = """
            - route:
                id: mine
                description: Looks at something now and then.
                routeConfigurationId: dead-letter
                from:
                  uri: timer:mine
                  steps:
                    - setBody:
                        id: say
                        constant: hello
                    - to:
                        id: pass-on
                        uri: direct:admit-samples
            """;

    private final Path folder;
    private final Path touched;

    HostileRoutesTest(@TempDir Path folder) throws IOException {
        this.folder = Files.createDirectories(folder.resolve("routes"));
        this.touched = folder.resolve("touched");
    }

    /** Has the side effect of being looked at. */
    public static final class Bait {
        static {
            try {
                Files.createFile(Path.of(System.getProperty("interlock.test.bait", "/dev/null/none")));
            } catch (IOException none) {
                throw new IllegalStateException(none);
            }
        }
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                to(
                        "a program",
                        "exec:touch?args=FILE",
                        13,
                        "Component 'exec' is not on the list of what routes may use: direct, file, "),
                to("a component by its short form", "{{mine.door:exec}}:touch", 13, "Component 'exec' is not"),
                to(
                        "a class",
                        "class:dev.interlock.routes.check.HostileRoutesTest$Bait",
                        13,
                        "Component 'class' is not"),
                to("a bean as an address", "bean:decisionLoop?method=hashCode", 13, "Component 'bean' is not"),
                to("a language as an address", "language:groovy:1", 13, "Component 'language' is not"),
                to("a script from elsewhere", "xslt:http://example.com/x", 13, "Component 'xslt' is not"),
                to("another server", "ftp:example.com", 13, "Component 'ftp' is not"),
                to(
                        "a file outside",
                        "file:/etc?fileName=passwd",
                        13,
                        "The folder '/etc' is none that routes may use: "),
                to("a file outside by dots", "file:DATA/../..", 13, "is none that routes may use"),
                to("a file outside by slashes", "file:///etc", 13, "The folder '/etc' is none"),
                to("a file outside by a default", "{{mine.folder:file:/etc}}", 13, "The folder '/etc' is none"),
                to("a computed folder", "file:DATA/${header.folder}", 13, "is none that routes may use"),
                to(
                        "an instance of a class",
                        "http:x?httpClientConfigurer=#class:dev.interlock.routes.check.HostileRoutesTest$Bait",
                        13,
                        "reaches for something that is no bean"),
                to("a bean by a property's function", "{{bean:decisionLoop.hashCode}}", 13, "reaches for something"),
                file(
                        "a folder in parameters",
                        ROUTE.replace(
                                "uri: timer:mine",
                                "uri: file\n      parameters:\n        directoryName: \"{{x:/etc}}\""),
                        8,
                        "The folder '/etc' is none"),
                step(
                        "a script",
                        "- script:\n            groovy: \"1\"",
                        8,
                        "'script' is no step that routes may have. There are aggregate, bean, "),
                step(
                        "a step in other letters",
                        "- poll-enrich:\n            constant: file:/etc",
                        8,
                        "'pollEnrich' is no step"),
                step(
                        "a processor by its class",
                        "- process:\n            ref: \"#class:dev.interlock.routes.check.HostileRoutesTest$Bait\"",
                        8,
                        "'process' is no step"),
                step(
                        "a bean by its class",
                        "- bean:\n            beanType: dev.interlock.routes.check.HostileRoutesTest$Bait",
                        9,
                        "may not name a class with 'beanType'"),
                step(
                        "a bean by its class's name",
                        "- bean:\n            ref: dev.interlock.routes.check.HostileRoutesTest$Bait",
                        9,
                        "is no name of a bean"),
                step(
                        "what every object can do",
                        "- bean:\n            ref: failures\n            method: getClass",
                        10,
                        "is no method of a bean"),
                step("a format that makes objects", "- unmarshal:\n            json: {}", 8, "'unmarshal' is no step"),
                says(
                        "another language",
                        "groovy: \"'touch FILE'.execute()\"",
                        "Language 'groovy' is not on the list of what routes may use: constant, "),
                says(
                        "another language by name",
                        "language: { language: mvel, expression: '1' }",
                        "Language 'mvel' is not"),
                says(
                        "a bean in simple",
                        "simple: \"${bean:failures?method=x}\"",
                        "'${bean:failures?method=x}' asks for more than the message holds"),
                says("a class in simple", "simple: \"${body.getClass.forName('java.lang.Runtime')}\"", "asks for more"),
                says("a class in brackets", "simple: \"${body[class]}\"", "asks for more"),
                says("a constant of a class", "simple: \"${type:java.lang.Runtime.x}\"", "asks for more"),
                says("the environment", "simple: \"${sysenv.HOME}\"", "asks for more"),
                says("the context", "simple: \"${camelContext.stop}\"", "asks for more"),
                says("the other way to write simple", "simple: \"$simple{bean:failures}\"", "asks for more"),
                says("a question within a question", "simple: \"${body.${bean:failures}}\"", "asks for more"),
                says("a text from elsewhere", "constant: resource:file:/etc/passwd", "reaches for something"),
                file(
                        "beans of its own",
                        "- beans:\n    - name: x\n      type: java.lang.Runtime\n" + ROUTE,
                        1,
                        "'beans' stands at the top of a route file"),
                file(
                        "a second document",
                        ROUTE + "---\n- beans:\n    - name: x\n      type: java.lang.Runtime\n",
                        15,
                        "'beans' stands at the top"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void is_refused_by_its_word_and_line_before_anything_is_made(String what, String route, int line, String words)
            throws IOException {
        System.setProperty("interlock.test.bait", touched.toString());
        Files.writeString(
                folder.resolve("mine.camel.yaml"),
                route.replace("FILE", touched.toString()).replace("DATA", folder.toString()));

        assertThat(RoutesCheck.knowing(Map.of("failures", new Object()), properties())
                        .check(List.of(folder)))
                .anySatisfy(fault -> {
                    assertThat(fault.line()).isEqualTo(line);
                    assertThat(fault.message()).contains(words).endsWith(".").doesNotContain("\n");
                });
        assertThat(touched).doesNotExist();
    }

    @Test
    void an_alias_that_leads_back_to_itself_ends() throws IOException {
        Files.writeString(folder.resolve("mine.camel.yaml"), "- &a\n  route: { id: mine, steps: [ *a ] }\n");

        assertThat(RoutesCheck.knowing(Map.of(), properties()).check(List.of(folder)))
                .isNotEmpty();
    }

    @Test
    void what_is_delivered_and_what_the_how_tos_show_is_on_the_list() {
        List<Path> folders = Stream.of("routes", "examples", "examples/actuators", "examples/mqtt", "examples/csv")
                .map(Path::of)
                .toList();

        assertThat(RoutesCheck.refused(folders, ControllerSettings.defaults().toProperties()))
                .isEmpty();
    }

    @Test
    void an_address_that_is_known_only_when_a_message_is_there_is_held_to_the_same_list() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            PermittedCamel.hold(context, RoutePermits.of(properties()));
            context.getRegistry().bind("x", new Object());
            context.start();
            ProducerTemplate template = context.createProducerTemplate();

            assertThatThrownBy(() -> template.sendBody("bean:x", ""))
                    .hasStackTraceContaining("Component 'bean' is not on the list");
            assertThatThrownBy(() -> template.sendBody("file:" + folder.resolve("../../x"), ""))
                    .hasStackTraceContaining("is none that routes may use");
            assertThatThrownBy(() -> template.sendBody("file:" + folder + "?jailStartingDirectory=false", ""))
                    .hasStackTraceContaining("is none that routes may use");
            assertThatThrownBy(() -> context.resolveLanguage("groovy"))
                    .hasStackTraceContaining("Language 'groovy' is not on the list");
            template.sendBodyAndHeader("file:" + folder, "hello", "CamelFileName", "said");
        }
        assertThat(folder.resolve("said")).hasContent("hello");
    }

    private Properties properties() {
        Properties properties = ControllerSettings.defaults().toProperties();
        properties.setProperty(RoutePermits.DATA, folder.toString());
        return properties;
    }

    private static Arguments to(String what, String uri, int line, String words) {
        return file(what, ROUTE.replace("direct:admit-samples", "\"" + uri + "\""), line, words);
    }

    private static Arguments says(String what, String expression, String words) {
        return file(what, ROUTE.replace("constant: hello", expression), 10, words);
    }

    private static Arguments step(String what, String step, int line, String words) {
        return file(
                what, ROUTE.replace("- setBody:\n            id: say\n            constant: hello", step), line, words);
    }

    private static Arguments file(String what, String route, int line, String words) {
        return Arguments.of(what, route, line, words);
    }
}
