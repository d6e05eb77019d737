package dev.interlock.simulator.heat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopTest {
    @ParameterizedTest
    @CsvSource({"15, 2.00", "18, 2.68", "20, 3.19", "22, 3.77", "24, 4.39", "25, 4.73", "27, 5.44"})
    void warmer_supply_air_costs_less_power_as_published(double celsius, double cop) {
        assertThat(Cop.at(celsius)).isCloseTo(cop, within(0.006));
    }
}
