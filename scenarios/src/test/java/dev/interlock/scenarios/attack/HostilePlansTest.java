package dev.interlock.scenarios.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.NightlyBuild;
import dev.interlock.programs.Trial;
import dev.interlock.programs.Trials;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.rules.rulebook.source.RuleCard;
import dev.interlock.scenarios.Here;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HostilePlansTest {
    private static final int PLANS = Integer.getInteger("hostile.plans", NightlyBuild.choose(9_000, 100_000));
    private static final long SEED = Long.getLong("hostile.seed", 1);
    private static final Rulebook RULEBOOK = Here.rulebook();
    /** They are judged by the gate as all the others are; nothing else says whether it judges them right. */
    private static final Set<String> OWED = OwedPromises.in(Path.of("..", "features", "safety"));

    private static Score score = new Score();

    @BeforeAll
    static void fire() {
        score = new Salvo(RULEBOOK, SEED, OWED).fire(HostilePlans.states(SEED, Duration.ofMinutes(24), 4), PLANS);
    }

    @Trials(fault = "plans are well-formed and meant to do harm", whole = 1)
    void no_approved_plan_breaks_a_promise(Trial trial) {
        trial.count("plans judged", score.plans());
        trial.count("approved", score.approved());
        trial.count("approved although the oracle objects", score.breaches().size());
        trial.count("safety rules that no promise in plain Java checks yet", OWED.size());
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
        assertThat(score.refusals().keySet()).containsAll(promised());
    }

    @Test
    void the_oracle_knows_every_safety_rule_but_those_that_say_that_it_does_not() {
        assertThat(Oracle.PROMISES)
                .extracting(Promise::rule)
                .as(
                        "Say in plain Java what each safety rule promises, or tag the rule of its feature with @promise-owed; where the promise is there, take the tag away. Owed now: %s",
                        OWED)
                .containsExactlyInAnyOrderElementsOf(promised());
    }

    @Test
    void only_safety_rules_that_exist_are_owed_a_promise() {
        assertThat(safetyRules()).containsAll(OWED);
    }

    private static List<String> promised() {
        return safetyRules().stream().filter(rule -> !OWED.contains(rule)).toList();
    }

    private static List<String> safetyRules() {
        return RULEBOOK.rules().stream()
                .filter(rule -> rule.folder().equals("safety"))
                .map(RuleCard::id)
                .toList();
    }
}
