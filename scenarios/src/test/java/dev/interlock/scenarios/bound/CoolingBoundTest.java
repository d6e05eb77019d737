package dev.interlock.scenarios.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interlock.scenarios.score.ScorePage;
import dev.interlock.simulator.GroundTruth.WorkingUnit;
import dev.interlock.simulator.GroundTruth.ZoneHeat;
import dev.interlock.simulator.heat.CoolingUnits;
import dev.interlock.simulator.heat.Cop;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoolingBoundTest {
    private static final WorkingUnit UNIT = new WorkingUnit(40_000, 40_000);

    @Test
    void the_example_of_the_reference_is_reckoned_as_it_says() {
        CoolingBound bound = CoolingBound.of(new ZoneHeat(40_000, 40_000 / 12.0, 2, List.of(UNIT, UNIT)));

        assertThat(bound.kept()).isTrue();
        assertThat(bound.watts()).isCloseTo(8_960.2, within(0.1));
        ScorePage.says("40,000 / 4.728 + 2 · 250 = %,.1f W", bound.watts());
    }

    @Test
    void no_setting_that_keeps_the_racks_in_range_draws_less() {
        ZoneHeat zone = new ZoneHeat(37_300, 3_150, 2.6, List.of(UNIT, new WorkingUnit(25_000, 20_000)));
        double least = CoolingBound.of(zone).watts();

        for (double celsius = 14; celsius <= 27 - zone.riseKelvin(); celsius += 0.1) {
            for (double speed = 0; speed <= 1; speed += 0.01) {
                double other = (zone.flowWattsPerKelvin() - CoolingUnits.fullFlow(40_000) * speed)
                        / CoolingUnits.fullFlow(25_000);
                if (other >= 0 && other <= 1) {
                    assertThat(zone.heatWatts() / Cop.at(celsius)
                                    + CoolingUnits.fanWatts(40_000, speed)
                                    + CoolingUnits.fanWatts(25_000, other))
                            .isGreaterThanOrEqualTo(least - 1e-6);
                }
            }
        }
    }

    @Test
    void too_little_cooling_keeps_nobody_in_range_and_still_draws_something() {
        CoolingBound bound = CoolingBound.of(new ZoneHeat(40_000, 3_000, 2, List.of(new WorkingUnit(40_000, 10_000))));

        assertThat(bound.kept()).isFalse();
        assertThat(bound.watts()).isCloseTo(10_000 / Cop.at(27), within(1e-9));
        assertThat(CoolingBound.of(new ZoneHeat(40_000, 3_000, 2, List.of()))).isEqualTo(new CoolingBound(0, false));
    }
}
