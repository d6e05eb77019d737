package dev.interlock.rules.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonIntervalTest {
    @ParameterizedTest
    @CsvSource({
        "0, 30, 0, 0.11351",
        "0, 300, 0, 0.01264",
        "1, 30, 0.00591, 0.16670",
        "15, 30, 0.33154, 0.66846",
        "30, 30, 0.88649, 1"
    })
    void where_the_rate_lies(long failures, long trials, double low, double high) {
        WilsonInterval interval = WilsonInterval.of(failures, trials);
        assertThat(interval.low()).isEqualTo(low, within(0.00001));
        assertThat(interval.high()).isEqualTo(high, within(0.00001));
    }

    @Test
    void thirty_trials_without_a_failure_leave_room_for_eleven_in_a_hundred() {
        assertThat(WilsonInterval.of(0, 30).percent()).isEqualTo("0.0 to 11.4 %");
    }

    @Test
    void without_a_trial_there_is_no_rate() {
        assertThatThrownBy(() -> WilsonInterval.of(0, 0)).hasMessage("0 failures in 0 trials cannot be.");
    }
}
