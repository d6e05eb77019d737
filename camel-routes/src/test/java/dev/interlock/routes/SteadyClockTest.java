package dev.interlock.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SteadyClockTest {
    private final SetClock machine = new SetClock(Shift.START);
    private final SteadyClock clock = new SteadyClock(machine, machine::stopwatch);

    @Test
    void it_goes_as_the_machines_clock_does() {
        machine.pass(Duration.ofSeconds(7));
        assertThat(clock.instant()).isEqualTo(Shift.START.plusSeconds(7));
        machine.jump(Duration.ofHours(1));
        assertThat(clock.instant()).isEqualTo(Shift.START.plusSeconds(3607));
        assertThat(clock.trouble()).isEmpty();
    }

    @Test
    void where_that_is_set_back_it_goes_on_as_if_it_had_not_been_and_says_so() {
        machine.pass(Duration.ofSeconds(100));
        assertThat(clock.instant()).isEqualTo(Shift.START.plusSeconds(100));
        machine.jump(Duration.ofMinutes(-1));
        assertThat(clock.instant()).isEqualTo(Shift.START.plusSeconds(100));
        machine.pass(Duration.ofSeconds(10));
        assertThat(clock.instant()).isEqualTo(Shift.START.plusSeconds(110));
        assertThat(clock.trouble())
                .hasValueSatisfying(words -> assertThat(words).contains("was set back by 60 s"));
    }

    @Test
    void set_right_again_it_is_as_before() {
        machine.jump(Duration.ofHours(-1));
        assertThat(clock.instant()).isEqualTo(Shift.START);
        machine.jump(Duration.ofHours(1));
        assertThat(clock.instant()).isEqualTo(Shift.START);
        assertThat(clock.trouble()).isEmpty();
    }

    @Test
    void a_little_back_it_stands_still() {
        machine.jump(Duration.ofSeconds(-3));
        assertThat(clock.instant()).isEqualTo(Shift.START);
        machine.pass(Duration.ofSeconds(2));
        assertThat(clock.instant()).isEqualTo(Shift.START);
        machine.pass(Duration.ofSeconds(2));
        assertThat(clock.instant()).isEqualTo(Shift.START.plusSeconds(1));
    }

    @Test
    void it_begins_no_earlier_than_what_is_remembered() {
        clock.goOnFrom(Shift.START.plusSeconds(3600));
        assertThat(clock.instant()).isEqualTo(Shift.START.plusSeconds(3600));
    }
}
