package dev.interlock.routes.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.routes.agents.envelope.Envelope;
import dev.interlock.routes.agents.envelope.Refusal;
import dev.interlock.routes.agents.envelope.SealedEnvelope;
import dev.interlock.routes.agents.keys.EnvelopeKeys;
import dev.interlock.routes.agents.replay.ReplayStore;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Agent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An agent opens only what is whole, meant for it, fresh and new, and acts once. */
@Timeout(60)
final class TaskAgentTest {
    private final Bench bench = Bench.inMemory();

    @Test
    void a_whole_envelope_is_carried_out() {
        assertThat(bench.told(1).ok()).isTrue();
        assertThat(bench.done).containsExactly(Bench.COOL);
    }

    @Test
    void a_retry_of_what_took_effect_is_answered_from_the_store_and_says_so() {
        AgentResult first = bench.told(1);
        AgentResult again = bench.told(2);

        assertThat(again).isEqualTo(first.again());
        assertThat(again.meta()).containsEntry("repeated", true);
        assertThat(bench.done).hasSize(1);
    }

    @Test
    void what_expires_before_the_agent_comes_to_act_is_not_acted_on() {
        AtomicInteger asked = new AtomicInteger();
        // Time stands still while it is opened and admitted, and two minutes pass before it acts.
        InstantSource clock = () -> asked.incrementAndGet() <= 2 ? Bench.NOON : Bench.NOON.plusSeconds(121);
        ReplayStore store = ReplayStore.inMemory();
        TaskAgent slow = new TaskAgent(
                new ActionAgent((effect, action) -> bench.world.apply(effect, action)),
                bench.seal,
                store,
                clock,
                bench.refusals::add);
        bench.world = (effect, action) -> {
            bench.done.add(action);
            return AgentResult.ok(Map.of());
        };

        assertThat(slow.carryOut(bench.sealed(1)).refused()).isEqualTo("expired");
        assertThat(bench.done).isEmpty();
        bench.clock.pass(Duration.ofSeconds(121));
        assertThat(slow.carryOut(bench.sealed(2)).ok()).as("sent again").isTrue();
    }

    @Test
    void a_task_that_failed_may_be_tried_again() {
        bench.world = (effect, action) -> AgentResult.failed("busy");
        assertThat(bench.told(1).reason()).isEqualTo("busy");
        bench.world = (effect, action) -> AgentResult.ok(Map.of());
        assertThat(bench.told(2).ok()).isTrue();
        assertThat(bench.done).hasSize(2);
    }

    @Test
    void a_retry_that_comes_while_the_task_is_under_way_waits_for_the_same_answer() throws InterruptedException {
        CountDownLatch acting = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        bench.world = (effect, action) -> {
            acting.countDown();
            await(finish);
            return AgentResult.ok(Map.of("times", bench.done.size()));
        };
        CompletableFuture<AgentResult> first = CompletableFuture.supplyAsync(() -> bench.told(1));
        acting.await();
        assertThat(bench.agent.underWay()).containsExactly(Bench.PLAN + "/cool-1");
        CompletableFuture<AgentResult> second = CompletableFuture.supplyAsync(() -> bench.told(2));
        finish.countDown();

        assertThat(second.join()).isEqualTo(first.join().again());
        assertThat(bench.done).hasSize(1);
        assertThat(bench.agent.underWay()).isEmpty();
    }

    @Test
    void a_changing_action_whose_world_does_not_tell_the_values_before_says_that_there_is_no_way_back() {
        bench.world = (effect, action) -> AgentResult.ok(Map.of());
        assertThat(bench.told(1).meta()).containsKey("before");
    }

    @Test
    void the_same_bytes_twice_are_refused() {
        SealedEnvelope sealed = bench.sealed(1);
        assertThat(bench.agent.carryOut(sealed).ok()).isTrue();
        refused(sealed, Refusal.Reason.REPLAYED);
        assertThat(bench.done).hasSize(1);
    }

    @Test
    void the_same_nonce_under_another_number_is_refused() {
        bench.told(1);
        Envelope one = bench.envelope(1);
        refused(
                bench.seal.seal(new Envelope(
                        one.audience(), one.plan(), "cool-2", one.action(), 1, 1, one.timestamp(), one.nonce(), 2)),
                Refusal.Reason.REPLAYED);
    }

    @Test
    void envelopes_may_overtake_each_other_but_not_by_more_than_the_window() {
        assertThat(bench.told(64).ok()).isTrue();
        assertThat(bench.told(1).ok()).isTrue();
        assertThat(bench.told(66).ok()).isTrue();
        refused(bench.sealed(2), Refusal.Reason.OLD_SEQUENCE);
    }

    @Test
    void after_a_newer_controller_the_older_one_is_refused_and_the_numbers_begin_anew() {
        assertThat(bench.told(500).ok()).isTrue();
        assertThat(bench.agent
                        .carryOut(bench.seal.seal(bench.envelope(Agent.ACTION_AGENT, "cool-2", Bench.COOL, 2, 1)))
                        .ok())
                .isTrue();
        refused(bench.sealed(501), Refusal.Reason.OLD_EPOCH);
    }

    @Test
    void an_envelope_for_another_agent_is_refused() {
        refused(
                bench.seal.seal(bench.envelope(Agent.METRIC_AGENT, "cool-1", Bench.COOL, 1, 1)),
                Refusal.Reason.WRONG_AGENT);
    }

    @Test
    void what_was_sealed_for_one_agent_and_readdressed_to_another_is_forged() {
        SealedEnvelope other = bench.seal.seal(bench.envelope(Agent.METRIC_AGENT, "cool-1", Bench.COOL, 1, 1));
        refused(
                new SealedEnvelope(
                        other.canonical().replace("MetricAgent", "ActionAgent"),
                        other.keyVersion(),
                        other.hmac(),
                        other.seq()),
                Refusal.Reason.FORGED);
    }

    @Test
    void an_envelope_with_another_number_or_signature_or_key_is_refused() {
        SealedEnvelope whole = bench.sealed(1);
        refused(new SealedEnvelope(whole.canonical(), whole.keyVersion(), whole.hmac(), 2), Refusal.Reason.FORGED);
        refused(
                new SealedEnvelope(
                        whole.canonical(), whole.keyVersion(), whole.hmac().toUpperCase(java.util.Locale.ROOT), 1),
                Refusal.Reason.FORGED);
        refused(
                new SealedEnvelope(whole.canonical(), "envelope-2", whole.hmac(), whole.seq()),
                Refusal.Reason.UNKNOWN_KEY);
        refused(new Bench(EnvelopeKeys.ephemeral(), ReplayStore.inMemory()).sealed(1), Refusal.Reason.FORGED);
    }

    @Test
    void an_envelope_is_good_for_two_minutes_and_not_a_second_longer() {
        SealedEnvelope sealed = bench.sealed(1);
        bench.clock.pass(Duration.ofSeconds(121));
        refused(sealed, Refusal.Reason.EXPIRED);

        bench.clock.set(Bench.NOON.plusSeconds(120));
        assertThat(bench.agent.carryOut(sealed).ok()).isTrue();
    }

    @Test
    void an_envelope_from_the_future_is_refused_beyond_what_clocks_may_differ() {
        SealedEnvelope sealed = bench.sealed(1);
        bench.clock.set(Bench.NOON.minusSeconds(6));
        refused(sealed, Refusal.Reason.FUTURE);

        bench.clock.set(Bench.NOON.minusSeconds(5));
        assertThat(bench.agent.carryOut(sealed).ok()).isTrue();
    }

    @Test
    void a_task_that_asks_for_something_else_than_before_is_refused() {
        bench.told(1);
        refused(
                bench.seal.seal(
                        bench.envelope(Agent.ACTION_AGENT, "cool-1", new Action.AdjustCooling("crac-1", 16, 90), 1, 2)),
                Refusal.Reason.CHANGED_TASK);
    }

    @Test
    void what_is_no_envelope_is_refused_with_what_is_wrong_about_it() {
        String whole = bench.sealed(1).toJson();
        Map<String, Refusal.Reason> wrong = Map.of(
                "",
                Refusal.Reason.MALFORMED,
                "[1,2",
                Refusal.Reason.MALFORMED,
                whole.substring(0, whole.length() - 1),
                Refusal.Reason.MALFORMED,
                whole.replace("\"seq\":1", "\"seq\":1,\"seq\":1"),
                Refusal.Reason.REPEATED_KEY,
                whole.replace("\"attempt\":1", "\"attempt\":1,\"attempt\":2"),
                Refusal.Reason.REPEATED_KEY,
                whole.replace("\"seq\":1", "\"seq\":\"1\""),
                Refusal.Reason.FIELD,
                whole.replace("\"attempt\":1", "\"attempt\":1,\"force\":true"),
                Refusal.Reason.FIELD,
                whole.replace("\"ttl_seconds\":120", "\"ttl_seconds\":3600"),
                Refusal.Reason.FIELD,
                whole.replace("\"seq\":1", "\"seq\": 1"),
                Refusal.Reason.NOT_CANONICAL,
                whole.replace("cool-1", "cool\\u002d1"),
                Refusal.Reason.NOT_CANONICAL);
        wrong.forEach((message, reason) ->
                assertThat(bench.told(message).refused()).as(message).isEqualTo(reason.code()));
        byte[] latin = whole.replace("cool-1", "k\u00fchl").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(bench.agent.answer(latin)).contains("malformed");
        assertThat(bench.done).isEmpty();
    }

    @Test
    void every_refusal_is_told_to_whoever_watches() {
        SealedEnvelope whole = bench.sealed(1);
        bench.agent.carryOut(new SealedEnvelope(whole.canonical(), whole.keyVersion(), "", 1));
        bench.told("no envelope");
        assertThat(bench.refusals)
                .extracting(Refusal::reason)
                .isEqualTo(List.of(Refusal.Reason.FIELD, Refusal.Reason.MALFORMED));
    }

    private void refused(SealedEnvelope sealed, Refusal.Reason reason) {
        int before = bench.done.size();
        AgentResult result = bench.agent.carryOut(sealed);
        assertThat(result.refused()).as(result.reason()).isEqualTo(reason.code());
        assertThat(result.ok()).isFalse();
        assertThat(bench.done).hasSize(before);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
