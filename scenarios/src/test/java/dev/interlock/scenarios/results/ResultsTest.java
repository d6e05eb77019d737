package dev.interlock.scenarios.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.NightlyBuild;
import dev.interlock.scenarios.Here;
import dev.interlock.scenarios.Scenario;
import dev.interlock.scenarios.ScenarioRun;
import dev.interlock.scenarios.report.ReportJson;
import dev.interlock.scenarios.report.ScenarioReport;
import dev.interlock.scenarios.score.Score;
import dev.interlock.scenarios.score.ScorePage;
import dev.interlock.scenarios.score.Scores;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One short scenario is played in each build, two at a time by night; every scenario by the nightly workflow. */
class ResultsTest {
    private static final List<Scenario> SCENARIOS = List.of(Here.scenario("unit-returns"));
    private static final List<Long> SEEDS = NightlyBuild.choose(List.of(1L), List.of(1L, 2L));
    private static final ResultsStamp STAMP = new ResultsStamp(LocalDate.of(2026, 1, 5), "Interlock 1", "a machine");

    private static final Set<Long> told = new ConcurrentSkipListSet<>();
    private static List<PlayedScenario> played = List.of();

    @BeforeAll
    static void play() {
        played = new ResultsRun(ScenarioRun.in(Here.HOME), report -> told.add(report.seed())).play(SCENARIOS, SEEDS);
    }

    @Test
    void every_seed_is_played_and_told_of() {
        assertThat(played).hasSize(1);
        assertThat(played.get(0).runs()).extracting(ScenarioReport::seed).containsExactlyElementsOf(SEEDS);
        assertThat(told).containsExactlyInAnyOrderElementsOf(SEEDS);
    }

    @Test
    void a_unit_that_comes_back_is_one_incident_of_which_a_person_is_told_once_and_nothing_is_changed() {
        assertThat(played.get(0).scores()).allSatisfy(scores -> {
            assertThat(scores.success()).isTrue();
            assertThat(scores.delays().detect()).isEqualTo(15);
            assertThat(scores.delays().act()).as("nothing is changed").isNaN();
            assertThat(scores.delays().verify()).isPositive();
            assertThat(scores.changes()).isEmpty();
            assertThat(Score.INCIDENTS_PER_CAUSE.of(scores)).isEqualTo(1);
            assertThat(Score.PAGES_PER_CAUSE.of(scores)).isEqualTo(1);
            assertThat(Score.SOLVED_BY_RULES_ALONE.of(scores)).isEqualTo(1);
            assertThat(scores.unsafe()).isZero();
        });
        ScorePage.says(
                "A fault at 00:01:00 whose condition holds at 00:01:15 took %.0f s to detect.",
                played.get(0).scores().get(0).delays().detect());
    }

    @Test
    void the_page_has_each_scenario_its_rate_and_every_policy() {
        String page = ResultsPage.of(played, "1", STAMP);

        assertThat(page)
                .contains("2026-01-05, Interlock 1, a machine.")
                .contains("| unit-returns | %d of %d (".formatted(SEEDS.size(), SEEDS.size()))
                .contains("| figure | nothing | thermostat | Interlock |")
                .contains("Nowhere on these seeds.")
                .contains("| unsafe actions | 0 |")
                .isEqualTo(ResultsPage.of(played, "1", STAMP));
    }

    @Test
    void where_interlock_is_worse_than_nothing_the_page_says_so_and_as_plainly_where_a_thermostat_does_better() {
        ScenarioReport run = played.get(0).runs().get(0);
        ScenarioReport late = Runs.withSlaMisses(run, 3);

        assertThat(ResultsPage.of(List.of(new PlayedScenario(SCENARIOS.get(0), List.of(run, late))), "1", STAMP))
                .contains("- **unit-returns**: jobs past their deadline, on seed 1; on average 1.5 with Interlock and 0"
                        + " without.")
                .containsOnlyOnce("Nowhere on these seeds.");
    }

    @Test
    void a_program_gets_the_same_figures_and_null_where_there_is_none() {
        ScenarioReport run = played.get(0).runs().get(0);

        assertThat(ReportJson.of(run).toString())
                .contains("\"scenario\":\"unit-returns\"", "\"seconds_to_detect\":15.0", "\"seconds_to_act\":null")
                .contains("\"unmet\":[]");
        Scores scores = run.scores();
        assertThat(ReportJson.of(run).path("scores").path("success").asDouble()).isEqualTo(Score.SUCCESS.of(scores));
        assertThat(ReportJson.of(run)
                        .path("figures")
                        .path("facility_kilowatt_hours")
                        .path("nothing")
                        .asDouble())
                .isEqualTo(run.tallies().uncontrolled().facilityKilowattHours());
    }
}
