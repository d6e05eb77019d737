package dev.interlock.scenarios.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.NightlyBuild;
import dev.interlock.rules.saving.SavingKind;
import dev.interlock.scenarios.Here;
import dev.interlock.simulator.fleet.labelled.LabelledFleet;
import org.junit.jupiter.api.Test;

/** Where a fifth of the bill and more is paid for nothing, most of that is found; at night on two weeks of 200 GPUs. */
class FleetSavingsTest {
    private static final double A_FIFTH = 20;
    private static final double MOST = 0.6;

    @Test
    void what_was_paid_for_nothing_is_found_and_nothing_that_works_is_touched() {
        SavingsScore score = FleetSavings.of(
                LabelledFleet.wasteful(NightlyBuild.choose(64, 200), NightlyBuild.choose(4, 14), 1),
                Here.rulebook(),
                minute -> {});
        assertThat(score.ofBill(score.waste()))
                .as("there to be found: %s", score)
                .isGreaterThan(A_FIFTH);
        assertThat(score.found()).as("found: %s", score).isGreaterThan(MOST * score.waste());
        assertThat(score.ofBill(score.wrong()))
                .as("promised beyond it: %s", score)
                .isLessThan(1);
        assertThat(score.inUse()).isEmpty();
        assertThat(score.kinds()).extracting(SavingsScore.Kind::kind).contains(SavingKind.STOP, SavingKind.FREE);
    }
}
