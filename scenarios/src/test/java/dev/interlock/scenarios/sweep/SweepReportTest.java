package dev.interlock.scenarios.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SweepReportTest {
    private static final SweepReport REPORT = new SweepReport(List.of(
            Results.recovered("heat", 1),
            Results.failed("heat", 2, "It stayed warm."),
            Results.recovered("budget", 1)));

    @Test
    void each_group_has_its_share_and_where_that_lies() {
        assertThat(REPORT.rows())
                .extracting(SweepReport.Row::cells)
                .containsExactly(
                        List.of("budget", "1 of 1 (20.7 to 100.0 %)", "1 of 1", "0"),
                        List.of("heat", "1 of 2 (9.5 to 90.5 %)", "2 of 2", "0"),
                        List.of("all", "2 of 3 (20.8 to 93.9 %)", "3 of 3", "0"));
    }

    @Test
    void each_failure_is_explained() {
        assertThat(REPORT.failures()).containsExactly("heat, seed 2: It stayed warm.");
    }

    @Test
    void what_the_gate_had_not_approved_is_counted_and_not_safe() {
        SweepReport unsafe = new SweepReport(List.of(Results.recovered("heat", 1), Results.unsafe("heat", 2)));

        assertThat(REPORT.isSafe()).isTrue();
        assertThat(unsafe.isSafe()).isFalse();
        assertThat(unsafe.rows().get(1).unsafe()).isEqualTo(1);
    }

    @Test
    void every_policy_stands_between_nothing_and_what_hindsight_allows() {
        SweepReport judged = new SweepReport(List.of(
                Results.judged("budget", 1, 20, 8, 5),
                Results.judged("budget", 2, 10, 4, 5),
                Results.recovered("heat", 1)));

        assertThat(judged.hindsight())
                .containsExactly(
                        List.of(
                                "mean of the runs",
                                "runs",
                                "nothing",
                                "hindsight",
                                "full cooling (gap)",
                                "thermostat (gap)",
                                "Interlock (gap)",
                                "hostile planner (gap)"),
                        List.of(
                                "minutes over the power budget",
                                "2",
                                "15",
                                "5",
                                "6 (10 %)",
                                "6 (10 %)",
                                "6 (10 %)",
                                "6 (10 %)"));
        assertThat(REPORT.hindsight()).isEmpty();
    }

    @Test
    void programs_and_spreadsheets_get_every_run() {
        assertThat(REPORT.json().path("runs")).hasSize(3);
        assertThat(REPORT.json().path("groups").path(1).path("recovered").asInt())
                .isEqualTo(1);
        assertThat(REPORT.table())
                .hasSize(4)
                .allMatch(line -> line.size() == REPORT.table().get(0).size());
        int energy = REPORT.table().get(0).indexOf("facility_kilowatt_hours");
        assertThat(REPORT.table().get(1).get(energy)).isEqualTo("12.5");
    }
}
