package dev.interlock.routes.meters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RecentTest {
    private long now;
    private final Recent recent = new Recent(() -> now);

    @Test
    void without_any_there_is_no_figure() {
        assertThat(recent.summary().count()).isZero();
        assertThat(recent.summary().millis(0.99)).isNaN();
    }

    @Test
    void what_was_slow_the_first_time_is_forgotten_after_five_minutes() {
        recent.note(Duration.ofMillis(500));
        now = Duration.ofMinutes(4).toNanos();
        recent.note(Duration.ofMillis(90));

        assertThat(recent.summary().millis(0.99)).isEqualTo(500);

        now = Duration.ofMinutes(5).toNanos();

        assertThat(recent.summary().count()).isEqualTo(1);
        assertThat(recent.summary().millis(0.99)).isEqualTo(90);
    }

    @Test
    void of_very_many_the_newest_thousand_count() {
        for (int i = 1; i <= 1_500; i++) {
            recent.note(Duration.ofMillis(i));
        }

        assertThat(recent.summary().count()).isEqualTo(1_000);
        assertThat(recent.summary().millis(0.5)).isEqualTo(1_000);
    }
}
