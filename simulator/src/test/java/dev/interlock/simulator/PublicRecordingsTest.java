package dev.interlock.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.PublicData;
import dev.interlock.simulator.carbon.curve.CarbonCurve;
import dev.interlock.simulator.trace.JobTrace;
import dev.interlock.simulator.work.Order;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What others have published, read as they publish it. */
final class PublicRecordingsTest {
    @Test
    void a_thousand_jobs_of_PAI_are_all_read() {
        JobTrace trace = trace("job-traces/pai_1k.csv");

        assertThat(trace.orders()).hasSizeGreaterThanOrEqualTo(1_000);
        assertThat(trace.remarks()).first().asString().contains("taken as seconds");
    }

    @Test
    void a_year_of_PAI_is_all_read_but_for_jobs_larger_than_the_data_centre() {
        JobTrace trace = trace("job-traces/pai-100k.csv");

        assertThat(trace.orders())
                .hasSizeGreaterThan(99_000)
                .isSortedAccordingTo((one, other) -> Long.compare(one.submittedAt(), other.submittedAt()));
        assertThat(trace.orders()).extracting(Order::gpus).allMatch(gpus -> gpus >= 1 && gpus <= 8);
        assertThat(trace.remarks()).first().asString().contains("taken as hours");
        assertThat(trace.remarks()).noneMatch(remark -> remark.contains("rows"));
    }

    @ParameterizedTest
    @CsvSource({"california-iso.csv, '3 of 8,760 rows were left out', 150, 450", "texas-ercot.csv, '', 150, 600"})
    void a_year_of_a_grid_is_read_with_its_gaps(String name, String leftOut, double least, double most) {
        CarbonCurve curve = CarbonCurve.read(PublicData.file("carbon-intensity/" + name), Optional.empty())
                .orThrow();

        assertThat(String.join(" ", curve.remarks())).contains(leftOut);
        assertThat(curve.grid()
                        .gramsPerKilowattHour(
                                Instant.parse("2022-01-05T10:00:00Z").toEpochMilli()))
                .isBetween(least, most);
    }

    private static JobTrace trace(String name) {
        return JobTrace.read(PublicData.file(name), 0, new JobTrace.Room(24, 8)).orThrow();
    }
}
