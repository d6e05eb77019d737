package dev.interlock.scenarios.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.rulebook.RuleCard;
import dev.interlock.rules.rulebook.Rulebook;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HostilePlansTest {
    private static final int PLANS = Integer.getInteger("hostile.plans", 5_000);
    private static final long SEED = Long.getLong("hostile.seed", 1);
    private static final Rulebook RULEBOOK = Here.rulebook();
    private static Score score = new Score();

    @BeforeAll
    static void fire() {
        score = new Salvo(RULEBOOK, SEED).fire(HostilePlans.states(SEED, Duration.ofMinutes(24), 4), PLANS);
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
