package dev.interlock.scenarios.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.rulebook.RuleCard;
import dev.interlock.rules.rulebook.Rulebook;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HostilePlansTest {
    private static final int PLANS = Integer.getInteger("hostile.plans", 20_000);
    private static final long SEED = Long.getLong("hostile.seed", 1);
    private static final Rulebook RULEBOOK = Here.rulebook();
    private static Score score = new Score();

    @BeforeAll
    static void fire() {
        long start = System.nanoTime();
        List<LiveState> states = Stream.of(Ordeal.values())
                .map(ordeal -> ordeal.lasting(Duration.ofMinutes(48), SEED))
                .flatMap(scenario -> LiveStates.of(Here.HOME, scenario, SEED, 8).stream())
                .toList();
        long ready = System.nanoTime();
        score = new Salvo(RULEBOOK, SEED).fire(states, PLANS);
        System.out.printf(
                "%d states in %d ms; %d plans in %d ms: %d approved, of which %d change something; %s%n",
                states.size(),
                (ready - start) / 1_000_000,
                score.plans(),
                (System.nanoTime() - ready) / 1_000_000,
                score.approved(),
                score.approvedChanges(),
                score.refusals());
    }

    @Test
    void no_approved_plan_breaks_a_promise() {
        assertThat(score.breaches()).isEmpty();
        assertThat(score.plans()).isEqualTo(PLANS);
    }

    @Test
    void gate_and_oracle_name_the_same_rules() {
        assertThat(score.disagreements()).isEmpty();
    }

    @Test
    void every_safety_rule_refuses_some_plan_and_the_harmless_pass() {
        assertThat(score.approved()).isPositive();
        assertThat(score.approvedChanges()).isPositive();
        assertThat(score.refusals().keySet()).containsAll(safetyRules());
    }

    @Test
    void the_oracle_knows_every_safety_rule() {
        assertThat(Oracle.PROMISES).extracting(Promise::rule).containsExactlyInAnyOrderElementsOf(safetyRules());
    }

    private static List<String> safetyRules() {
        return RULEBOOK.rules().stream()
                .filter(rule -> rule.folder().equals("safety"))
                .map(RuleCard::id)
                .toList();
    }
}
