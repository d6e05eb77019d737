package dev.interlock.advisor.model.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.advisor.model.settings.Patience;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SlotsTest {
    @Test
    void who_waits_longer_than_an_exchange_may_take_is_told_that_the_model_is_busy() {
        var slots = new Slots(new Patience(Duration.ofMillis(20), 1, 5, Duration.ofSeconds(60)));
        assertThat(slots.take()).isEmpty();
        assertThat(slots.take())
                .contains("The model was busy with 1 other questions for 20 ms. Wait, or raise 'advisor.concurrency'.");
        slots.giveBack();
        assertThat(slots.take()).isEmpty();
    }
}
