package dev.interlock.simulator.shop.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class RollingTest {
    private final AtomicLong now = new AtomicLong(1_000);
    private final Rolling rolling = new Rolling(now::get);

    @Test
    void what_is_older_than_the_window_no_longer_counts() {
        rolling.add(3);
        now.addAndGet(5);
        rolling.add(4);
        assertThat(rolling.recent(5)).isEqualTo(7);
        now.addAndGet(1);
        assertThat(rolling.recent(5)).isEqualTo(4);
        now.addAndGet(64);
        assertThat(rolling.recent(60)).isZero();
    }

    @Test
    void a_rate_is_of_whole_seconds_only() {
        rolling.add(10);
        assertThat(rolling.perSecond(5)).isZero();
        now.incrementAndGet();
        rolling.add(100);
        assertThat(rolling.perSecond(5)).isEqualTo(2);
    }
}
