package dev.interlock.rules.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.kind.DeviceKinds;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One GPU among those that do the same. */
class PeersTest {
    @Test
    void one_that_is_slow_stands_out_and_moves_nobody() {
        Peers peers = clocks(1980, 1980, 1975, 1985, 1200);

        assertThat(peers.median()).isEqualTo(1980);
        assertThat(peers.leaveBehind(1200, 4, 3.5, 0.9)).isTrue();
        assertThat(peers.leaveBehind(1975, 4, 3.5, 0.9))
                .as("all are alike but for a little")
                .isFalse();
    }

    @Test
    void among_three_nobody_is_the_odd_one() {
        assertThat(clocks(1980, 1980, 1200).leaveBehind(1200, 4, 3.5, 0.9)).isFalse();
    }

    @Test
    void where_all_differ_nobody_stands_out() {
        assertThat(clocks(800, 1200, 1600, 2000).leaveBehind(800, 4, 3.5, 0.9)).isFalse();
    }

    @Test
    void what_nobody_measures_convicts_nobody() {
        Peers peers = clocks(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

        assertThat(peers.count()).isZero();
        assertThat(peers.leaveBehind(Double.NaN, 4, 3.5, 0.9)).isFalse();
    }

    private static Peers clocks(double... megahertz) {
        List<Gpu> gpus = Arrays.stream(megahertz).mapToObj(PeersTest::gpu).toList();
        return Peers.byClock("train", gpus);
    }

    private static Gpu gpu(double clock) {
        Device device = new Device("gpu", DeviceKind.GPU, "", "", Map.of());
        Map<String, Double> metrics = Double.isNaN(clock) ? Map.of() : Map.of("sm_clock_mhz", clock);
        return (Gpu)
                DeviceKinds.delivered().fact(new Sample("gpu", Instant.EPOCH, Sample.Status.OK, metrics), device, null);
    }
}
