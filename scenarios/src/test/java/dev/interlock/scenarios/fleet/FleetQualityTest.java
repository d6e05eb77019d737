package dev.interlock.scenarios.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.NightlyBuild;
import dev.interlock.scenarios.Here;
import dev.interlock.simulator.fleet.labelled.LabelledFleet;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Of all alarms of each kind less than 5 % are wrong, and every fault that was put in is found; at night on a month of 500 GPUs. */
class FleetQualityTest {
    private static final double MOST_WRONG = 0.05;

    private static FleetScore score = new FleetScore(List.of(), Map.of());

    @BeforeAll
    static void play() {
        score = FleetQuality.of(
                new LabelledFleet(NightlyBuild.choose(80, 500), NightlyBuild.choose(1, 30), 1),
                Here.rulebook(),
                minute -> {});
    }

    @Test
    void hardly_any_alarm_is_wrong() {
        assertThat(score.alarms())
                .filteredOn(each -> !each.kind().startsWith("idle by"))
                .allSatisfy(each -> assertThat(each.wrong()).as(each.toString()).isLessThanOrEqualTo((int)
                        (MOST_WRONG * each.alarms())));
    }

    @Test
    void every_fault_is_found() {
        assertThat(kinds(
                        AlarmKind.HIGH_TEMPERATURE,
                        AlarmKind.COOLING,
                        AlarmKind.HARDWARE_XID,
                        AlarmKind.APPLICATION_XID,
                        AlarmKind.XIDS_OF_A_JOB,
                        AlarmKind.UNCORRECTABLE,
                        AlarmKind.ROW_REMAP,
                        AlarmKind.NVLINK,
                        AlarmKind.POWER_CAPPED,
                        AlarmKind.SLOW,
                        AlarmKind.GONE,
                        AlarmKind.SILENT))
                .allSatisfy(each -> {
                    assertThat(each.episodes()).as(each.kind()).isPositive();
                    assertThat(each.found()).as(each.toString()).isEqualTo(each.episodes());
                });
    }

    @Test
    void idleness_is_found_where_counters_tell_and_said_of_nothing_that_works() {
        AlarmScore ours = kind("no work, all three");
        assertThat(ours.wrong()).isZero();
        assertThat(ours.found()).isGreaterThan((int) (0.9 * ours.episodes()));
        assertThat(kind("idle by any counter").wrong())
                .as("the data can mislead")
                .isPositive();
    }

    private static List<AlarmScore> kinds(AlarmKind... kinds) {
        return Arrays.stream(kinds).map(each -> kind(each.title())).toList();
    }

    private static AlarmScore kind(String title) {
        return score.alarms().stream()
                .filter(each -> each.kind().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
