package dev.interlock.routes.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.routes.agents.envelope.Envelope;
import dev.interlock.routes.agents.envelope.SealedEnvelope;
import dev.interlock.routes.agents.keys.EnvelopeKeys;
import dev.interlock.routes.agents.replay.ReplayStore;
import dev.interlock.routes.agents.replay.StoreUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an agent remembers over a restart. */
final class ReplayAfterRestartTest {
    private final EnvelopeKeys keys = EnvelopeKeys.ephemeral();
    private final Path file;

    ReplayAfterRestartTest(@TempDir Path data) {
        file = data.resolve("agents").resolve("ActionAgent.mv");
    }

    @Test
    void a_replay_after_a_restart_is_refused_and_a_retry_is_answered_from_the_store() {
        SealedEnvelope first;
        try (ReplayStore store = ReplayStore.in(file)) {
            Bench bench = new Bench(keys, store);
            first = bench.sealed(1);
            bench.world = (effect, action) -> AgentResult.ok(Map.of("before", Map.of("fan_percent", 70.0)));
            assertThat(bench.agent.carryOut(first).ok()).isTrue();
        }
        try (ReplayStore store = ReplayStore.in(file)) {
            Bench bench = new Bench(keys, store);
            assertThat(bench.agent.carryOut(first).refused()).isEqualTo("replayed");
            assertThat(bench.told(2).out()).isEqualTo(Map.of("before", Map.of("fan_percent", 70.0)));
            assertThat(bench.done).isEmpty();
        }
    }

    @Test
    void a_task_that_was_begun_when_the_agent_died_is_sent_to_the_world_again_under_the_same_effect() {
        try (ReplayStore store = ReplayStore.in(file)) {
            Bench bench = new Bench(keys, store);
            assertThat(store.admit(bench.envelope(1), bench.clock.instant())).isEmpty();
        }
        try (ReplayStore store = ReplayStore.in(file)) {
            Bench bench = new Bench(keys, store);
            assertThat(bench.told(2).ok()).isTrue();
            assertThat(bench.done).hasSize(1);
        }
    }

    @Test
    void an_admission_is_in_the_file_before_the_world_hears_of_it() throws IOException {
        try (ReplayStore store = ReplayStore.in(file)) {
            Bench bench = new Bench(keys, store);
            Path copy = file.resolveSibling("copy.mv");
            bench.world = (effect, action) -> {
                try {
                    // What a crash at this moment would leave behind.
                    Files.copy(file, copy);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
                return AgentResult.ok(Map.of());
            };
            SealedEnvelope sealed = bench.sealed(1);
            assertThat(bench.agent.carryOut(sealed).reason()).isEmpty();
            try (ReplayStore left = ReplayStore.in(copy)) {
                assertThat(new Bench(keys, left).agent.carryOut(sealed).refused())
                        .isEqualTo("replayed");
            }
        }
    }

    @Test
    void a_store_that_another_has_open_is_refused_in_words() {
        try (ReplayStore store = ReplayStore.in(file)) {
            assertThat(store.done("none")).isEmpty();
            assertThatThrownBy(() -> ReplayStore.in(file))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("no other process has it open");
        }
    }

    @Test
    void what_can_no_longer_matter_is_forgotten_and_the_file_stays_small() throws IOException {
        try (ReplayStore store = ReplayStore.in(file)) {
            Bench bench = new Bench(keys, store);
            for (int number = 1; number <= 800; number++) {
                Envelope envelope = bench.envelope(
                        dev.interlock.rules.plan.Agent.ACTION_AGENT, "task-" + number, Bench.COOL, 1, number);
                assertThat(bench.agent.carryOut(bench.seal.seal(envelope)).ok()).isTrue();
                bench.clock.pass(Duration.ofMinutes(2));
            }
            assertThat(store.done(Bench.PLAN + "/task-1")).isEmpty();
            assertThat(store.done(Bench.PLAN + "/task-790")).isPresent();
        }
        assertThat(Files.size(file)).isLessThan(10_000_000);
    }
}
