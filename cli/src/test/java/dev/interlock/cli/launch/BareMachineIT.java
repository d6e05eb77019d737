package dev.interlock.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the build tells of a machine without a browser, Prometheus, Alertmanager or Docker. */
final class BareMachineIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String REPORTS = "bare-machine-reports";

    @BeforeAll
    static void require_the_reports() {
        assumeThat(ROOT.resolve("camel-routes/target").resolve(REPORTS))
                .as("reports of tests on a bare machine, which a build without -Dtest writes")
                .exists();
    }

    @Test
    void each_test_is_left_out_by_name_with_the_line_to_type_and_the_build_goes_on() throws Exception {
        Ran tally = tally("told");
        assertThat(tally.exit()).as(tally.out()).isZero();
        assertThat(tally.out())
                .contains(
                        "camel-routes, PageTest: There is no chromium on the path.",
                        "To have it: sudo apt-get install -y --no-install-recommends chromium",
                        "- racks_stand_in_their_zones_coloured_by_the_limits",
                        "- hostile_names_stay_text_and_no_view_breaks_the_policy",
                        "camel-routes, PrometheusApiTest: There is no prometheus on the path.",
                        "- a_real_server_tells_what_it_scraped_and_when",
                        "camel-routes, RealAlertmanagerTest: There is no prometheus-alertmanager on the path.")
                .contains("To have all of it: sudo apt-get install -y --no-install-recommends chromium prometheus")
                .doesNotContain("Failed");
    }

    @Test
    void in_ci_nothing_may_be_left_out_so() throws Exception {
        Ran tally = tally("fails");
        assertThat(tally.exit()).isOne();
        assertThat(tally.out()).contains("nothing may be left out");
    }

    private static Ran tally(String leftOut) throws Exception {
        return Ran.of(
                ROOT,
                Map.of(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                ROOT.resolve("rules/target/test-classes").toString(),
                "dev.interlock.programs.BuildTally",
                ROOT.toString(),
                "0",
                leftOut,
                "false",
                REPORTS);
    }
}
