package dev.interlock.simulator.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.rules.fact.Sample;
import dev.interlock.simulator.World;
import dev.interlock.simulator.WorldSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PacerTest {
    private final World world = World.build(WorldSpec.standard(), 1);
    private final Instant start = world.now();
    private Instant real = Instant.EPOCH;

    @Test
    void the_world_keeps_up_with_the_clock_times_the_speed_in_whole_steps() {
        try (Pacer pacer = Pacer.idle(world, 60, () -> real)) {
            real = real.plusMillis(1_000);
            pacer.catchUp();
            assertThat(world.now()).isEqualTo(start.plusSeconds(60));
            real = real.plusMillis(50);
            pacer.catchUp();
            assertThat(world.now()).isEqualTo(start.plusSeconds(60));
            real = real.plusMillis(50);
            pacer.catchUp();
            assertThat(world.now()).isEqualTo(start.plusSeconds(65));
        }
    }

    @Test
    void a_clock_that_jumps_back_or_far_ahead_does_not_carry_the_world_away() {
        try (Pacer pacer = Pacer.idle(world, 60, () -> real)) {
            real = real.minusSeconds(3_600);
            pacer.catchUp();
            assertThat(world.now()).isEqualTo(start);
            real = real.plusSeconds(1_000_000);
            pacer.catchUp();
            assertThat(Duration.between(start, world.now())).isLessThanOrEqualTo(Duration.ofSeconds(500));
        }
    }

    @Test
    void the_world_waits_for_who_follows_it_and_does_not_hurry_afterwards() {
        Instant[] seen = {start};
        try (Pacer pacer = Pacer.idle(world, 60, () -> real, () -> seen[0], Duration.ofSeconds(15))) {
            real = real.plusSeconds(10);
            pacer.catchUp();
            assertThat(world.now()).isEqualTo(start.plusSeconds(20));
            seen[0] = start.plusSeconds(300);
            real = real.plusMillis(100);
            pacer.catchUp();
            assertThat(world.now()).isEqualTo(start.plusSeconds(30));
        }
    }

    @Test
    void a_running_pacer_hands_each_steps_samples_to_whoever_listens() throws Exception {
        CountDownLatch steps = new CountDownLatch(5);
        List<Sample> last = new ArrayList<>();
        try (var listening = world.subscribe(samples -> {
                    last.clear();
                    last.addAll(samples);
                    steps.countDown();
                });
                Pacer pacer = Pacer.start(world, 1_000, InstantSource.system())) {
            assertThat(listening).isNotNull();
            assertThat(pacer).isNotNull();
            assertThat(steps.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(last).hasSize(236);
    }

    @Test
    void a_speed_that_is_not_above_zero_is_refused() {
        assertThatThrownBy(() -> Pacer.idle(world, 0, () -> real)).hasMessageContaining("speed 0.0");
        assertThatThrownBy(() -> Pacer.idle(world, Double.NaN, () -> real)).hasMessageContaining("above 0");
    }
}
