package dev.interlock.simulator.carbon.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interlock.rules.contract.Parsed;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CarbonCurveTest {
    @ParameterizedTest
    @CsvSource({
        "electricity-maps.csv, 150.5, 3600, 140.5",
        "electricity-maps.json, 150, 3600, 140",
        "watttime.csv, 453.59237, 300, 362.873896",
        "watttime.json, 453.59237, 300, 362.873896",
        "britain.json, 200, 1800, 190",
        "dirty.csv, 200.5, 3600, 250.5",
    })
    void a_curve_is_read_as_its_publisher_writes_it(String name, double first, long later, double then) {
        CarbonCurve curve = read(name);

        assertThat(at(curve, 0)).isCloseTo(first, within(1e-9));
        assertThat(at(curve, later)).isCloseTo(then, within(1e-9));
    }

    @Test
    void what_was_taken_how_and_what_was_left_out_is_said() {
        assertThat(read("watttime.csv").remarks())
                .containsExactly("Read as a curve of WattTime; its figures in lb/MWh are converted to g/kWh.");
        assertThat(read("electricity-maps.csv").remarks())
                .containsExactly("Read as a curve of Electricity Maps; the figures are those"
                        + " of 'Carbon intensity gCO₂eq/kWh (Life cycle)'.");
        assertThat(read("dirty.csv").remarks())
                .containsExactly(
                        "2 of 6 rows were left out; the first: line 4: 'avg_CI' is empty. Give a number from 0 to 20,000.",
                        "1 figure is at a time that has one already; the last of the file counts.");
        assertThat(at(read("dirty.csv"), 3 * 3_600)).isEqualTo(330);
    }

    @Test
    void a_time_without_a_zone_is_refused_until_the_zone_is_named() {
        String naive = "timestamp,avg_CI\n2025-07-01 00:00:00,200\n2025-07-01 01:00:00,300\n";

        assertThat(CarbonCurve.of(naive, Optional.empty()).objections())
                .first()
                .satisfies(
                        why -> assertThat(why.line() + ": " + why.sentence())
                                .isEqualTo(
                                        "2: '2025-07-01 00:00:00' does not say its time zone. Write '2025-07-01 00:00:00+00:00' if"
                                                + " it is UTC, or set 'carbon_time_zone' in the scenario's world, such as UTC or Europe/Berlin."));
        CarbonCurve berlin =
                CarbonCurve.of(naive, Optional.of(ZoneId.of("Europe/Berlin"))).orThrow();
        assertThat(berlin.grid()
                        .gramsPerKilowattHour(
                                Instant.parse("2025-06-30T23:00:00Z").toEpochMilli()))
                .isEqualTo(300);
    }

    @Test
    void what_cannot_be_read_is_told_with_what_would_be_right() {
        assertThat(reason("time,grams\n1,2\n"))
                .startsWith("The header lacks 'timestamp', 'avg_CI' of a file as Interlock");
        assertThat(reason("timestamp,avg_C1\n1,2\n")).endsWith("Write 'avg_CI' instead of 'avg_C1'.");
        assertThat(reason("timestamp,avg_CI\n2025-01-01 00:00:00Z,-3\n")).startsWith("'avg_CI' is '-3'.");
        assertThat(reason("timestamp,avg_CI\n")).contains("no rows");
        assertThat(reason("{\"data\": 3}")).contains("no list 'data'");
        assertThat(reason("{\"data\": [{\"point_time\": \"2025-01-01T00:00:00Z\", \"value\": 3}], \"meta\": {\"units\":"
                        + " \"percentile\"}}"))
                .contains("'percentile'");
    }

    private static String reason(String text) {
        return CarbonCurve.of(text, Optional.empty()).reasons().get(0);
    }

    private static double at(CarbonCurve curve, long seconds) {
        return curve.grid()
                .gramsPerKilowattHour(Instant.parse("2025-02-01T00:00:00Z")
                        .plusSeconds(seconds)
                        .toEpochMilli());
    }

    private static CarbonCurve read(String name) {
        Parsed<CarbonCurve> read = CarbonCurve.read(
                Path.of("src/test/resources/dev/interlock/simulator/carbon/curve", name), Optional.empty());
        return read.orThrow();
    }
}
