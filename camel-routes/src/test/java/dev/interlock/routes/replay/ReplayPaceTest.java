package dev.interlock.routes.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ReplayPaceTest {
    private static final Instant BEGIN = Instant.parse("2026-01-05T08:00:00Z");
    private static final Instant END = BEGIN.plusSeconds(3_600);
    private static final ReplayTimeline HOUR = new ReplayTimeline(
            "",
            BEGIN,
            END,
            3_600,
            List.of(BEGIN.plusSeconds(5), BEGIN.plusSeconds(8), BEGIN.plusSeconds(1_800)),
            List.of());

    private final ReplayPace pace = new ReplayPace(HOUR, System::nanoTime);

    @Test
    void where_much_is_decided_time_goes_by_at_the_chosen_speed() throws Exception {
        pace.speed(20);
        long begun = System.nanoTime();

        pace.await(BEGIN.plusSeconds(8));

        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isBetween(Duration.ofMillis(390), Duration.ofSeconds(5));
        assertThat(pace.shown()).isEqualTo(BEGIN.plusSeconds(8));
    }

    @Test
    void half_an_hour_in_which_nothing_is_decided_passes_in_a_second_whatever_the_speed() throws Exception {
        pace.seek(BEGIN.plusSeconds(8));
        pace.await(BEGIN.plusSeconds(8));
        long begun = System.nanoTime();

        pace.await(BEGIN.plusSeconds(1_800));

        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isBetween(Duration.ofMillis(900), Duration.ofSeconds(10));
    }

    @Test
    void what_is_held_waits_until_it_is_played() throws Exception {
        pace.play(false);
        CompletableFuture<Void> turn = CompletableFuture.runAsync(() -> due(BEGIN.plusSeconds(5)));
        assertThat(turn).isNotDone();

        pace.speed(1_000);
        pace.play(true);

        turn.get(20, TimeUnit.SECONDS);
    }

    @Test
    void up_to_a_moment_that_was_chosen_every_turn_is_due_at_once_and_is_not_shown() throws Exception {
        pace.play(false);
        pace.seek(BEGIN.plusSeconds(1_000));

        assertThat(pace.passes(BEGIN.plusSeconds(999))).isTrue();
        pace.await(BEGIN.plusSeconds(999));
        assertThat(pace.passes(BEGIN.plusSeconds(1_001))).isFalse();
        assertThat(pace.seeking()).isTrue();
    }

    @Test
    void a_moment_before_what_is_shown_needs_another_run() throws Exception {
        pace.seek(BEGIN.plusSeconds(1_000));
        pace.await(BEGIN.plusSeconds(900));
        pace.seek(BEGIN.minusSeconds(1_000_000));

        assertThatThrownBy(() -> pace.await(BEGIN.plusSeconds(901))).isInstanceOf(ReplayPace.Back.class);

        pace.begin();
        pace.await(BEGIN);
        assertThat(pace.shown()).isEqualTo(BEGIN);
    }

    @Test
    void at_the_end_it_is_held_and_played_again_it_begins_anew() throws Exception {
        CompletableFuture<Void> end = CompletableFuture.runAsync(this::rest);
        while (pace.playing()) {
            Thread.onSpinWait();
        }
        assertThat(pace.shown()).isEqualTo(END);

        pace.play(true);

        end.get(20, TimeUnit.SECONDS);
        assertThat(pace.seeking()).isTrue();
    }

    private void rest() {
        try {
            pace.rest();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private void due(Instant moment) {
        try {
            pace.await(moment);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
