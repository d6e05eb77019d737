package dev.interlock.simulator.cloud.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class InsideTest {
    private static final String ANSWER = """
            300
            1 (java) S 0 1 1 0 -1 4194560 9 0 0 0 250 50 0 0 20 0 30 0 100 1 1
            70 (postgres: x y) S 1 70 70 0 -1 4194560 9 0 0 0 100 0 0 0 20 0 1 0 100 1 1
            200 (sh) R 0 200 200 0 -1 4194560 9 0 0 0 900 100 0 0 20 0 1 0 100 1 1
            300 (sh) S 0 300 300 0 -1 4194560 9 0 0 0 0 0 0 0 20 0 1 0 100 1 1
            301 (cat) R 300 300 300 0 -1 4194560 9 0 0 0 0 0 0 0 20 0 1 0 100 1 1
            """;

    @Test
    void the_part_is_the_first_process_and_what_it_started() {
        assertThat(Inside.read(ANSWER).ownCpuSeconds()).isEqualTo(4.0);
    }

    @Test
    void what_was_started_beside_it_is_a_stray_but_not_the_one_that_asks() {
        assertThat(Inside.read(ANSWER).strays()).containsOnlyKeys(200L).containsEntry(200L, 10.0);
    }

    @Test
    void no_answer_is_nothing() {
        assertThat(Inside.read("").strays()).isEmpty();
        assertThat(Inside.read("").ownCpuSeconds()).isZero();
    }
}
