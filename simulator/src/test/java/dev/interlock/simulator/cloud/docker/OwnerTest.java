package dev.interlock.simulator.cloud.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OwnerTest {
    private static final Owner US = Owner.ofThisProcess();

    @Test
    void a_process_that_runs_is_not_gone() {
        assertThat(Owner.read(US.toString())).contains(US);
        assertThat(US.gone()).isFalse();
    }

    @Test
    void a_process_that_has_ended_is_gone() throws IOException, InterruptedException {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();

        assertThat(new Owner(US.host(), ended.pid(), US.began()).gone()).isTrue();
    }

    @Test
    void the_id_of_a_process_that_another_one_has_now_is_told_by_its_beginning() {
        assertThat(new Owner(US.host(), US.process(), US.began().minusSeconds(60)).gone())
                .isTrue();
    }

    @Test
    void of_a_process_on_another_host_nothing_is_known() {
        assertThat(new Owner(US.host() + "-2", US.process(), US.began().minusSeconds(60)).gone())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "somebody", "host x 2026-01-01T00:00:00Z", "host 7 yesterday"})
    void a_shop_that_a_person_has_started_belongs_to_no_process(String label) {
        assertThat(Owner.read(label)).isEmpty();
    }
}
