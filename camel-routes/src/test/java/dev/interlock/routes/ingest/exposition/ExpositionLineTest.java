package dev.interlock.routes.ingest.exposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpositionLineTest {
    @Test
    void a_bare_series_is_a_name_and_a_number() {
        assertThat(read("up 1")).isEqualTo(new Series("up", Map.of(), 1, null));
    }

    @Test
    void labels_may_stand_with_blanks_and_a_last_comma() {
        Series series = read("  temp { rack = \"rack-1\" ,\tside=\"top\", } 24.5  ");

        assertThat(series.labels()).containsExactlyInAnyOrderEntriesOf(Map.of("rack", "rack-1", "side", "top"));
        assertThat(series.value()).isEqualTo(24.5);
    }

    @Test
    void escapes_in_labels_stand_for_themselves() {
        assertThat(read("a{path=\"C:\\\\dir\",say=\"\\\"hi\\\"\",two=\"1\\n2\",odd=\"\\x\",brace=\"},{=#\"} 1")
                        .labels())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("path", "C:\\dir", "say", "\"hi\"", "two", "1\n2", "odd", "\\x", "brace", "},{=#"));
    }

    @ParameterizedTest
    @CsvSource({
        "NaN,NaN",
        "+Inf,Infinity",
        "-Inf,-Infinity",
        "1e3,1000",
        "-.5,-0.5",
        "+7.,7",
        "9223372036854775794,9.223372036854775794E18"
    })
    void numbers_are_read_as_prometheus_writes_them(String text, Double value) {
        assertThat((Double) read("a " + text).value()).isEqualTo(value);
    }

    @Test
    void a_time_is_milliseconds_in_the_text_format_and_seconds_in_open_metrics() {
        Instant noon = Instant.parse("2026-01-05T12:00:00.500Z");

        assertThat(read("a 1 1767614400500").at()).isEqualTo(noon);
        assertThat(read("a 1 1767614400.5").at()).isEqualTo(noon);
        assertThat(read("a 1").at()).isNull();
    }

    @Test
    void an_exemplar_is_passed_over() {
        Series series = read("hits_total{path=\"/\"} 17 1767614400 # {trace_id=\"abc # 1\"} 0.67 1767614399.1");

        assertThat(series.value()).isEqualTo(17);
        assertThat(read("hits_total 17 # {trace_id=\"abc\"} 0.67").at()).isNull();
    }

    @Test
    void a_quoted_name_is_read() {
        assertThat(read("{\"rack.inlet\",\"my.label\"=\"x\"} 24"))
                .isEqualTo(new Series("rack.inlet", Map.of("my.label", "x"), 24, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "# HELP up Is it up", "# TYPE up gauge", "#", "# EOF", "\t# UNIT a b"})
    void comments_and_metadata_are_no_series(String line) {
        assertThat(ExpositionLine.read(line).toOptional()).contains(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up",
                "up one",
                "up 1 2 3",
                "up 1 soon",
                "up 0x1p3",
                "up 1d",
                "9up 1",
                "up{ 1",
                "up{a} 1",
                "up{a=1} 1",
                "up{a=\"1} 1",
                "up{a=\"1\" b=\"2\"} 1",
                "up{a=\"1\",a=\"2\"} 1",
                "up{,} 1",
                "{} 1",
                "{a=\"1\"} 1",
                "<html>",
                "up 1 1e300",
                "up\\ 1"
            })
    void what_is_no_series_is_refused_in_a_sentence(String line) {
        assertThat(ExpositionLine.read(line).reasons())
                .singleElement()
                .asString()
                .startsWith("The line is no series (expected ")
                .endsWith("Look at the exporter.");
    }

    private static Series read(String line) {
        return ExpositionLine.read(line).orThrow().orElseThrow();
    }
}
