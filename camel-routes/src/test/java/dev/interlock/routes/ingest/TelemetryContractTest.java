package dev.interlock.routes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.interlock.rules.contract.StrictJson;
import dev.interlock.rules.contract.TelemetryJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published JSON Schema and the reader take and refuse the same samples. */
class TelemetryContractTest {
    private static final String GOOD = """
            {"device_id":"rack-1","timestamp":"2026-01-05T12:00:00Z","status":"OK","metrics":{"inlet_celsius":24.5}}""";

    static Stream<String> valid() {
        return Stream.of(
                GOOD,
                GOOD.replace("Z\"", ".250+01:00\""),
                GOOD.replace("OK", "WARN"),
                GOOD.replace("{\"inlet_celsius\":24.5}", "{}"),
                GOOD.replace("24.5", "-1e3"),
                GOOD.replace(
                        "\"status\"", "\"error_code\":\"E7\",\"log_sample\":\"fan 3 slow\",\"note\":\"x\",\"status\""),
                GOOD.replace("\"status\"", "\"note\":null,\"status\""));
    }

    static Stream<String> invalid() {
        return Stream.of(
                "[]",
                "7",
                "{}",
                GOOD.replace("\"device_id\":\"rack-1\",", ""),
                GOOD.replace("\"rack-1\"", "\" \""),
                GOOD.replace("\"rack-1\"", "1"),
                GOOD.replace("2026-01-05T12:00:00Z", "yesterday"),
                GOOD.replace("2026-01-05T12:00:00Z", "2026-01-05T12:00:00"),
                GOOD.replace("\"2026-01-05T12:00:00Z\"", "1767614400"),
                GOOD.replace("OK", "ok"),
                GOOD.replace("\"OK\"", "null"),
                GOOD.replace("{\"inlet_celsius\":24.5}", "[24.5]"),
                GOOD.replace("24.5", "\"24.5\""),
                GOOD.replace("24.5", "null"),
                GOOD.replace("24.5", "true"),
                GOOD.replace("\"status\"", "\"note\":\"\",\"status\""),
                GOOD.replace("\"status\"", "\"mood\":\"good\",\"status\""));
    }

    @ParameterizedTest
    @MethodSource("valid")
    void both_take_a_good_sample(String text) throws Exception {
        assertThat(schemaTakes(text)).isTrue();
        assertThat(readerTakes(text)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void both_refuse_a_bad_sample(String text) throws Exception {
        assertThat(schemaTakes(text)).isFalse();
        assertThat(readerTakes(text)).isFalse();
    }

    private static boolean schemaTakes(String text) throws Exception {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("..", "docs", "telemetry.json")));
        return schema.validate(StrictJson.parse(text).orThrow()).isEmpty();
    }

    private static boolean readerTakes(String text) {
        return StrictJson.parse(text).then(TelemetryJson::read).toOptional().isPresent();
    }
}
