package dev.interlock.rules.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CoolingUnitTest {
    private static final double A_DEGREE = 0.05;
    private static final double FULL_FAN = 0.04;

    @Test
    void colder_air_and_a_faster_fan_draw_more() {
        assertThat(blowing(22, 50).addedWatts(20, 100, A_DEGREE, FULL_FAN))
                .isCloseTo(30_000 * (0.05 * 2 + 0.04 * (1 - 0.125)), within(1e-6));
    }

    @Test
    void what_was_told_and_has_come_about_draws_nothing_more() {
        assertThat(blowing(20, 100).addedWatts(20, 100, A_DEGREE, FULL_FAN)).isZero();
    }

    @Test
    void warmer_air_takes_nothing_off_what_a_faster_fan_draws() {
        assertThat(blowing(20, 50).addedWatts(26, 100, A_DEGREE, FULL_FAN))
                .isCloseTo(30_000 * 0.04 * (1 - 0.125), within(1e-6));
    }

    @Test
    void nobody_knows_what_a_unit_draws_more_whose_air_is_not_measured() {
        assertThat(blowing(Double.NaN, 50).addedWatts(20, 50, A_DEGREE, FULL_FAN))
                .isNaN();
        assertThat(blowing(22, Double.NaN).addedWatts(22, 50, A_DEGREE, FULL_FAN))
                .isNaN();
    }

    private static CoolingUnit blowing(double supplyCelsius, double fanPercent) {
        return new CoolingUnit(
                "crac-1", "zone-1", 0, 0, true, true, supplyCelsius, 22, fanPercent, 20_000, 100, 30_000, 14, 27, 0);
    }
}
