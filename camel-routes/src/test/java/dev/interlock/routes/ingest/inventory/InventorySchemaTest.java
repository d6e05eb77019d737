package dev.interlock.routes.ingest.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Rating;
import dev.interlock.rules.kind.DeviceKinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON schema of an inventory says what the reader takes. */
class InventorySchemaTest {
    private static final Path SCHEMA = Path.of("../docs/inventory.json");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void it_knows_every_kind_and_every_rating() throws IOException {
        JsonNode device = new ObjectMapper().readTree(SCHEMA.toFile()).at("/properties/devices/items/properties");
        assertThat(StreamSupport.stream(device.at("/kind/anyOf/0/enum").spliterator(), false)
                        .map(JsonNode::asText))
                .containsExactlyInAnyOrderElementsOf(
                        DeviceKind.delivered().stream().map(kind -> kind.word()).toList());
        assertThat(device.at("/ratings/properties").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(
                        Rating.delivered().stream().map(Rating::word).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "true  | { id: a, kind: gpu, zone: z, parent: p, model: m, reports_every_seconds: 60, ratings: { slowdown_celsius: 87 } }",
                "true  | { id: a, kind: facility }",
                "true  | { id: a, kind: service, actuator: { name: kubernetes, namespace: shop, workload: deployment/orders } }",
                "true  | { id: a, kind: service, actuator: { name: redfish, chassis: 1 } }",
                "false | { id: a, kind: service, actuator: { namespace: shop } }",
                "false | { id: a, kind: service, actuator: { name: http, template: t, url: https://root:pw@bmc } }",
                "false | { kind: facility }",
                "false | { id: a, kind: gpu, raitngs: { } }",
                "false | { id: a, kind: Gpu }",
                "false | { id: a, kind: gpu, ratings: { Slowdown: 87 } }",
                "false | { id: a, kind: gpu, ratings: { slowdown_celsius: hot } }"
            })
    void it_takes_what_the_reader_takes(boolean taken, String device) throws IOException {
        Path file = list(device);

        assertThat(isValid(file)).isEqualTo(taken);
        assertThat(InventoryFile.read(file, DeviceKinds.delivered(), Set.of())
                        .objections()
                        .isEmpty())
                .isEqualTo(taken);
        assertThat(InventoryFile.read(file, DeviceKinds.delivered(), Set.of()).objections())
                .allSatisfy(objection -> assertThat(objection.line()).isEqualTo(2));
    }

    /** An editor cannot know what a site declares; the reader does. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ id: a, kind: pump, ratings: { rated_litres_per_minute: 900 } }",
                "{ id: a, kind: gppu }",
                "{ id: a, kind: gpu, ratings: { slowdown: 87 } }"
            })
    void a_name_that_a_site_may_have_declared_is_left_to_the_reader(String device) throws IOException {
        Path file = list(device);

        assertThat(isValid(file)).isTrue();
        assertThat(InventoryFile.read(file, DeviceKinds.delivered(), Set.of()).objections())
                .isNotEmpty();
    }

    private Path list(String device) throws IOException {
        return Files.writeString(folder.resolve("inventory.yaml"), "devices:\n  - " + device + "\n");
    }

    private static boolean isValid(Path file) throws IOException {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(SCHEMA));
        return schema.validate(new YAMLMapper().readTree(file.toFile())).isEmpty();
    }
}
