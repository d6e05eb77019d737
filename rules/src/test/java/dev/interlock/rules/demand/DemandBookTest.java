package dev.interlock.rules.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DemandBookTest {
    private static final long MINUTE = 60_000;
    private static final long START = 1_000 * MINUTE;
    private static final double DRAWN = 100_000;

    private final DemandBook book = new DemandBook(DemandMemory.NONE);

    @Test
    void an_event_is_less_than_the_mean_of_the_ten_minutes_before_it_counts() {
        book.measured(START - 30 * MINUTE, 500_000);
        for (int minute = 9; minute >= 0; minute--) {
            book.measured(START - minute * MINUTE, minute < 5 ? 90_000 : 110_000);
        }
        assertThat(book.take(event("a", START + MINUTE, 60), START, DRAWN)).isEmpty();
        book.until(START, MINUTE);
        book.measured(START + MINUTE, 10_000);
        book.until(START + MINUTE, MINUTE);

        assertThat(book.limitWatts(START, MINUTE)).isEqualTo(75_000);
        assertThat(book.limitWatts(START + MINUTE, MINUTE)).isEqualTo(75_000);
    }

    @Test
    void it_counts_a_while_before_its_start_and_no_longer_than_it_lasts() {
        book.measured(START, DRAWN);
        book.take(event("a", START + 10 * MINUTE, 60), START, DRAWN);
        book.until(START + 9 * MINUTE, MINUTE);

        assertThat(book.limitWatts(START + 9 * MINUTE - 1, MINUTE)).isNaN();
        assertThat(book.limitWatts(START + 9 * MINUTE, MINUTE)).isEqualTo(75_000);
        assertThat(book.limitWatts(START + 70 * MINUTE, MINUTE)).isNaN();
        book.until(START + 70 * MINUTE, MINUTE);
        assertThat(book.events()).isEmpty();
    }

    @Test
    void one_with_the_same_id_takes_the_place_of_the_first_and_keeps_what_that_was_less_than() {
        book.measured(START, DRAWN);
        book.take(event("a", START, 60), START, DRAWN);
        book.until(START, MINUTE);
        book.measured(START + MINUTE, 60_000);
        DemandEvent other = new DemandEvent(
                "a", "peak", "a", START, START + 90 * MINUTE, DemandRequest.LESS_PERCENT, 10, Double.NaN);
        assertThat(book.take(other, START + MINUTE, 60_000)).isEmpty();
        book.until(START + MINUTE, MINUTE);

        assertThat(book.limitWatts(START + MINUTE, MINUTE)).isEqualTo(90_000);
        assertThat(book.events()).hasSize(1).allMatch(other::asks);
    }

    @Test
    void what_cannot_be_taken_is_told_in_a_sentence() {
        book.take(event("a", START, 60), START, DRAWN);

        assertThat(book.take(event("b", START - 60 * MINUTE, 60), START, DRAWN).orElseThrow())
                .contains("over already");
        assertThat(book.take(event("b", START - 11 * MINUTE, 60), START, DRAWN).orElseThrow())
                .contains("began more than 10 minutes ago");
        assertThat(book.take(event("b", START + 59 * MINUTE, 60), START, DRAWN).orElseThrow())
                .contains("overlaps event 'a'");
        assertThat(book.take(event("b", START + 60 * MINUTE, 60), START, DRAWN)).isEmpty();
        DemandEvent all = new DemandEvent(
                "c",
                "peak",
                "c",
                START + 200 * MINUTE,
                START + 210 * MINUTE,
                DemandRequest.LESS_WATTS,
                DRAWN,
                Double.NaN);
        assertThat(book.take(all, START, DRAWN).orElseThrow()).contains("the site draws 100000 W");
    }

    @Test
    void what_is_remembered_goes_on_as_it_was() {
        book.measured(START, DRAWN);
        book.take(event("a", START, 60), START, DRAWN);
        book.until(START, MINUTE);
        DemandBook next = new DemandBook(book.memory());
        next.until(START + MINUTE, MINUTE);

        assertThat(next.limitWatts(START + MINUTE, MINUTE)).isEqualTo(75_000);
        assertThat(next.memory()).isEqualTo(book.memory());
        assertThat(next.cancel("a")).isPresent();
        assertThat(next.cancel("a")).isEmpty();
        assertThat(next.events()).isEqualTo(List.of());
    }

    private static DemandEvent event(String id, long start, int minutes) {
        return new DemandEvent(
                id, "peak", id, start, start + minutes * MINUTE, DemandRequest.LESS_PERCENT, 25, Double.NaN);
    }
}
