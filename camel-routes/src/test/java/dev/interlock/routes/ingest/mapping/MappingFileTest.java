package dev.interlock.routes.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Rating;
import dev.interlock.rules.file.FileFault;
import dev.interlock.rules.kind.DeviceKinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator can have got wrong in a mapping is told with its line, in plain words. */
class MappingFileTest {
    private static final Path DELIVERED = Path.of("routes/mapping.yaml");
    private static final String HEAD = """
            metrics:
              gpu:
                gpu_celsius: { unit: °C, least: -20, most: 150, source: "hardware shuts down near 95 °C" }
              power_unit:
                power_watts: { unit: W, least: 0, most: 100000, source: "the largest feed" }
            devices:
              dcgm: { kind: gpu, device: "{hostname}/{gpu}" }
            series:
            """;
    private final Path file;

    MappingFileTest(@TempDir Path folder) {
        this.file = folder.resolve("mapping.yaml");
    }

    @Test
    void the_delivered_mapping_is_in_order() {
        assertThat(MappingFile.faults(DELIVERED, DeviceKinds.delivered())).isEmpty();
        assertThat(MappingFile.doubts(DELIVERED, DeviceKinds.delivered())).isEmpty();
    }

    @Test
    void the_published_schema_takes_the_delivered_mapping_and_names_every_kind_and_rating() throws IOException {
        String text = Files.readString(Path.of("routes", "mapping.schema.json"));
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text);

        assertThat(schema.validate(new YAMLMapper().readTree(Files.readString(DELIVERED))))
                .isEmpty();
        assertThat(schema.validate(new YAMLMapper().readTree("series: [ { series: TEMP, device: a } ]")))
                .as("a line that can produce nothing")
                .isNotEmpty();
        assertThat(schema.validate(new YAMLMapper()
                        .readTree(
                                "series: [ { series: LPM, kind: pump, device: a, rating: rated_litres_per_minute } ]")))
                .as("a kind of device that a site declares")
                .isEmpty();
        Stream.concat(
                        DeviceKind.delivered().stream().map(DeviceKind::word),
                        Rating.delivered().stream().map(Rating::word))
                .forEach(each -> assertThat(text).contains('"' + each + '"'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            - { series: "DCGM_(TEMP", of: dcgm, metric: gpu_celsius } | 'DCGM_(TEMP' is no regular expression: a '(' is never closed
            - { series: "*_TEMP", of: dcgm, metric: gpu_celsius } | a '*', '+' or '?' repeats nothing
            - { series: "a[b", of: dcgm, metric: gpu_celsius } | a '[' is never closed
            - { series: "(?!a).*", of: dcgm, metric: gpu_celsius } | which Prometheus does not know
            - { series: TEMP, of: dcgm } | The line can produce nothing: it has no 'metric', 'reading', 'rating' or 'resets'
            - { series: TEMP, of: dcgm, metric: gpu_celsius, rating: rated_watts } | has both 'metric' and 'rating'
            - { series: TEMP, of: dcgm, metric: gpu_celcius } | 'gpu_celcius' is no metric of a gpu, so the line can produce nothing. Did you mean 'gpu_celsius'?
            - { series: TEMP, of: dcgm, metric: fan_percent } | 'fan_percent' is no metric of a gpu
            - { series: TEMP, of: dcgm, rating: rated_wats } | 'rated_wats' is no rating, so the line can produce nothing. Did you mean 'rated_watts'?
            - { series: TEMP, of: dgcm, metric: gpu_celsius } | There is no 'dgcm' under 'devices'. Did you mean 'dcgm'?
            - { series: TEMP, kind: gpus, device: a, metric: gpu_celsius } | Give one of rack, cooling_unit, power_unit, gpu
            - { series: TEMP, of: dcgm, metrik: gpu_celsius } | unknown field 'metrik'. Did you mean 'metric'?
            - { series: TEMP, device: "{a", metric: gpu_celsius } | has a brace without its other
            - { series: TEMP, metric: gpu_celsius } | has no 'device'
            - { series: TEMP, of: dcgm, metric: "{2}" } | A template asks for {2}, but 'TEMP' has 0 groups
            - { series: TEMP, of: dcgm, metric: gpu_celsius, scale: 0 } | every value would be 0
            - { series: TEMP, of: dcgm, metric: gpu_celsius, worst: sum } | Give max or min
            - { series: TEMP, of: dcgm, metric: gpu_celsius, bits: [64] } | Give the numbers of bits
            - { series: TEMP, of: dcgm, metric: gpu_celsius, values: { a: 1 } } | Give numbers for numbers
            - { series: TEMP, of: dcgm, metric: gpu_celsius, metric: gpu_celsius } | 'metric' stands twice
            - { series: TEMP, of: dcgm, metric: gpu_celsius, where: { a: "(" } } | a '(' is never closed
            """)
    void a_mistake_is_told_with_its_line(String line, String sentence) throws IOException {
        List<FileFault> faults = faults("  " + line + "\n");

        assertThat(faults).isNotEmpty().allSatisfy(fault -> assertThat(fault.line())
                .isEqualTo(9));
        assertThat(faults).anySatisfy(fault -> assertThat(fault.sentence()).contains(sentence));
        assertThat(faults)
                .extracting(FileFault::sentence)
                .noneMatch(told -> told.matches("(?s).*(Exception|java|null|near index|Unclosed|Dangling|Jackson).*"));
    }

    @Test
    void all_faults_are_told_at_once() throws IOException {
        assertThat(faults("""
                  - { series: "(", of: dcgm, metric: gpu_celsius }
                  - { series: A, of: dcgm, metric: gpu_celsius }
                  - { series: A, of: dcgm }
                """)).extracting(FileFault::line).containsExactly(9, 11);
    }

    @Test
    void a_line_that_an_earlier_one_hides_is_told() throws IOException {
        assertThat(faults("""
                  - { series: "DCGM_.*", of: dcgm, metric: gpu_celsius }
                  - { series: DCGM_TEMP, of: dcgm, metric: gpu_celsius }
                  - { series: X, of: dcgm, metric: gpu_celsius, where: { a: b } }
                  - { series: X, of: dcgm, metric: gpu_celsius }
                """)).isEmpty();

        assertThat(MappingFile.doubts(file, DeviceKinds.delivered()))
                .singleElement()
                .satisfies(doubt -> {
                    assertThat(doubt.line()).isEqualTo(10);
                    assertThat(doubt.sentence()).contains("Line 9 takes every series 'DCGM_TEMP'");
                });
    }

    @Test
    void a_value_is_looked_up_or_its_bits_are_before_it_is_scaled() {
        assertThat(new Conversion(2, 1, Set.of(), Map.of(3.0, 7.0), Optional.of(0.0)).of(3))
                .hasValue(15);
        assertThat(new Conversion(2, 1, Set.of(), Map.of(3.0, 7.0), Optional.of(0.0)).of(4))
                .hasValue(1);
        assertThat(new Conversion(1, 0, Set.of(), Map.of(3.0, 7.0), Optional.empty()).of(4))
                .isEmpty();
        assertThat(new Conversion(1, 0, Set.of(6), Map.of(), Optional.empty()).of(64))
                .hasValue(1);
        assertThat(new Conversion(1, -273.15, Set.of(), Map.of(), Optional.empty()).of(300))
                .hasValue(300 - 273.15);
    }

    private List<FileFault> faults(String lines) throws IOException {
        Files.writeString(file, HEAD + lines);
        return MappingFile.faults(file, DeviceKinds.delivered());
    }
}
