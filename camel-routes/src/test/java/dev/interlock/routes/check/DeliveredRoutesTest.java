package dev.interlock.routes.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CommentEvent;

/** What we deliver opens in Camel's own tools, and comes out of them as it went in. */
class DeliveredRoutesTest {
    private static final JsonSchema CAMEL = schema();

    /** The schema knows no properties: where it wants a yes or no, Camel takes {@code {{…}}} and the word in quotes as well. */
    @ParameterizedTest
    @MethodSource("files")
    void a_delivered_route_is_as_camels_own_schema_wants_it(Path file) throws IOException {
        assertThat(CAMEL.validate(new YAMLMapper().readTree(Files.readString(file))))
                .filteredOn(fault -> !standsForAYesOrNo(fault))
                .isEmpty();
    }

    private static boolean standsForAYesOrNo(ValidationMessage fault) {
        return fault.getType().equals("type")
                && fault.getMessage().endsWith("boolean expected")
                && fault.getInstanceNode().asText().matches("\\{\\{.*}}|true|false");
    }

    /** An editor of routes writes the file anew from what it understood, and comments are not among that. */
    @ParameterizedTest
    @MethodSource("files")
    void a_delivered_route_says_what_it_has_to_say_in_descriptions_and_holds_no_comment(Path file) throws IOException {
        LoadSettings withComments =
                LoadSettings.builder().setParseComments(true).build();

        assertThat(StreamSupport.stream(
                                new Parse(withComments)
                                        .parseString(Files.readString(file))
                                        .spliterator(),
                                false)
                        .filter(CommentEvent.class::isInstance))
                .isEmpty();
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> delivered = Files.list(Path.of("routes"));
                Stream<Path> examples = Files.walk(Path.of("examples"))) {
            return Stream.concat(delivered, examples)
                    .filter(file -> file.toString().endsWith(RouteFile.SUFFIX))
                    .sorted()
                    .toList();
        }
    }

    private static JsonSchema schema() {
        try (InputStream schema = DeliveredRoutesTest.class.getResourceAsStream("/schema/camelYamlDsl.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4).getSchema(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
