package dev.interlock.scenarios.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.NightlyBuild;
import dev.interlock.programs.Trial;
import dev.interlock.programs.Trials;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.source.RuleCard;
import dev.interlock.scenarios.Here;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HostilePlansTest {
    private static final int PLANS = Integer.getInteger("hostile.plans", NightlyBuild.choose(5_000, 100_000));
    private static final long SEED = Long.getLong("hostile.seed", 1);
    private static final Rulebook RULEBOOK = Here.rulebook();
    private static Score score = new Score();

    @BeforeAll
    static void fire() {
        score = new Salvo(RULEBOOK, SEED).fire(HostilePlans.states(SEED, Duration.ofMinutes(24), 4), PLANS);
    }

    @Trials(fault = "plans are well-formed and meant to do harm", whole = 1)
    void no_approved_plan_breaks_a_promise(Trial trial) {
        trial.count("plans judged", score.plans());
        trial.count("approved", score.approved());
        trial.count("approved although the oracle objects", score.breaches().size());
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
