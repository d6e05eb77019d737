package dev.interlock.routes.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.SetClock;
import dev.interlock.routes.audit.chain.KeyRing;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Agent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An agent opens only what is whole, meant for it and fresh, and acts once. */
final class TaskAgentTest {
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final UUID PLAN = UUID.nameUUIDFromBytes(new byte[] {7});

    private final SetClock clock = new SetClock(NOON);
    private final Seal seal = new Seal(KeyRing.ephemeral("envelope"));
    private final List<Action> done = new ArrayList<>();
    private final TaskAgent agent = new TaskAgent(Agent.ACTION_AGENT, seal, clock, (effect, action) -> {
        done.add(action);
        return new AgentResult(AgentResult.Status.OK, Map.of("times", done.size()), Map.of());
    });

    @Test
    void a_whole_envelope_is_carried_out() {
        assertThat(agent.carryOut(sealed(Agent.ACTION_AGENT, 1)).ok()).isTrue();
        assertThat(done).containsExactly(new Action.AdjustCooling("crac-1", 17, 90));
    }

    @Test
    void the_same_effect_twice_is_brought_about_once_and_answered_alike() {
        AgentResult first = agent.carryOut(sealed(Agent.ACTION_AGENT, 1));
        AgentResult again = agent.carryOut(sealed(Agent.ACTION_AGENT, 2));

        assertThat(again).isEqualTo(first);
        assertThat(done).hasSize(1);
    }

    @Test
    void an_envelope_with_any_byte_changed_is_refused() {
        SealedEnvelope whole = sealed(Agent.ACTION_AGENT, 1);
        for (int at = 0; at < whole.canonical().length(); at++) {
            StringBuilder changed = new StringBuilder(whole.canonical());
            changed.setCharAt(at, (char) (changed.charAt(at) ^ 1));
            refused(
                    new SealedEnvelope(changed.toString(), whole.keyVersion(), whole.hmac(), whole.seq()),
                    "The envelope's signature does not fit.");
        }
    }

    @Test
    void an_envelope_with_another_number_or_signature_is_refused() {
        SealedEnvelope whole = sealed(Agent.ACTION_AGENT, 1);
        refused(new SealedEnvelope(whole.canonical(), whole.keyVersion(), whole.hmac(), whole.seq() + 1), "signature");
        refused(new SealedEnvelope(whole.canonical(), whole.keyVersion(), "", whole.seq()), "signature");
    }

    @Test
    void an_envelope_signed_with_a_key_that_nobody_knows_is_refused() {
        SealedEnvelope whole = sealed(Agent.ACTION_AGENT, 1);
        refused(new SealedEnvelope(whole.canonical(), "envelope-2", whole.hmac(), whole.seq()), "signature");
        SealedEnvelope foreign = new Seal(KeyRing.ephemeral("envelope")).seal(envelope(Agent.ACTION_AGENT, 1));
        refused(foreign, "signed with another key");
    }

    @Test
    void an_envelope_for_another_agent_is_refused() {
        refused(sealed(Agent.METRIC_AGENT, 1), "The envelope is for MetricAgent, not for ActionAgent.");
    }

    @Test
    void an_envelope_is_good_for_two_minutes_and_not_a_second_longer() {
        SealedEnvelope sealed = sealed(Agent.ACTION_AGENT, 1);
        clock.pass(Duration.ofSeconds(121));
        refused(sealed, "is not valid now");

        clock.set(NOON.plusSeconds(120));
        assertThat(agent.carryOut(sealed).ok()).isTrue();
    }

    @Test
    void an_envelope_from_the_future_is_refused_beyond_what_clocks_may_differ() {
        SealedEnvelope sealed = sealed(Agent.ACTION_AGENT, 1);
        clock.set(NOON.minusSeconds(6));
        refused(sealed, "is not valid now");

        clock.set(NOON.minusSeconds(5));
        assertThat(agent.carryOut(sealed).ok()).isTrue();
    }

    @Test
    void a_task_that_failed_may_be_tried_again() {
        List<String> tries = new ArrayList<>();
        TaskAgent failing = new TaskAgent(Agent.ACTION_AGENT, seal, clock, (effect, action) -> {
            tries.add(effect);
            return tries.size() == 1 ? AgentResult.failed("busy") : new AgentResult(AgentResult.Status.OK, Map.of(), Map.of());
        });
        assertThat(failing.carryOut(sealed(Agent.ACTION_AGENT, 1)).reason()).isEqualTo("busy");
        assertThat(failing.carryOut(sealed(Agent.ACTION_AGENT, 2)).ok()).isTrue();
        assertThat(tries).hasSize(2).containsOnly(PLAN + "/cool-1");
    }

    private void refused(SealedEnvelope sealed, String reason) {
        AgentResult result = agent.carryOut(sealed);
        assertThat(result.ok()).isFalse();
        assertThat(result.reason()).contains(reason);
        assertThat(done).isEmpty();
    }

    private SealedEnvelope sealed(Agent audience, int attempt) {
        return seal.seal(envelope(audience, attempt));
    }

    private Envelope envelope(Agent audience, int attempt) {
        return new Envelope(
                audience,
                PLAN,
                "cool-1",
                new Action.AdjustCooling("crac-1", 17, 90),
                attempt,
                clock.instant(),
                "00000000000000000000000000000001",
                attempt);
    }
}
