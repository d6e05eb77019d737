package dev.interlock.simulator.cloud.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.simulator.measure.NoiseLevel;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class LookErrorsTest {
    private static final long LOOKS = 2_000;
    private static final Map<String, Double> SEEN =
            Map.of("cpu_percent", 50.0, "error_percent_5s", 0.0, "instances", 1.0, "foreign_process", 4_711.0);

    @Test
    void a_real_instrument_errs_as_it_is_where_noise_is_as_usual() {
        LookErrors errors = new LookErrors(NoiseLevel.USUAL, 1);

        assertThat(errors.read("orders", SEEN, 7)).isEqualTo(SEEN);
        assertThat(LongStream.range(0, LOOKS)).noneMatch(when -> errors.loses("orders", when));
        assertThat(errors.late("orders", 7)).isZero();
    }

    @Test
    void at_most_a_share_or_a_rate_is_a_tenth_off_and_what_is_counted_is_not() {
        LookErrors errors = new LookErrors(new NoiseLevel(1), 1);

        assertThat(LongStream.range(0, LOOKS)
                        .mapToDouble(when -> errors.read("orders", SEEN, when).get("cpu_percent")))
                .allMatch(read -> read >= 45 && read <= 55)
                .anyMatch(read -> read > 53);
        assertThat(errors.read("orders", SEEN, 7))
                .containsEntry("error_percent_5s", 0.0)
                .containsEntry("instances", 1.0)
                .containsEntry("foreign_process", 4_711.0);
    }

    @Test
    void at_most_one_look_in_twenty_is_lost_and_none_is_a_second_late() {
        LookErrors errors = new LookErrors(new NoiseLevel(1), 1);

        long lost = LongStream.range(0, LOOKS)
                .filter(when -> errors.loses("orders", when))
                .count();

        assertThat(lost).isBetween(LOOKS / 40, LOOKS / 15);
        assertThat(LongStream.range(0, LOOKS)
                        .map(when -> errors.late("orders", when).toMillis()))
                .allMatch(late -> late <= 1_000)
                .anyMatch(late -> late > 500);
    }
}
