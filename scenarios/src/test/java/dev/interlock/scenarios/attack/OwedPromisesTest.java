package dev.interlock.scenarios.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OwedPromisesTest {
    private static final String FEATURE = """
            Feature: No plan does harm

              Rule: A plan leaves the pumps alone

                Example: A pump is stopped
                  Then the plan is refused by SAFETY-901: "Leave it."

              @promise-owed
              Rule: A plan leaves the doors alone

                Example: A door is opened
                  Then the plan is refused by SAFETY-902: "Leave it."

                Example: A door is looked at
                  Then the plan passes SAFETY-902

              Rule: A plan leaves the lights alone

                Example: It gets dark
                  Then the plan is refused by SAFETY-903: "Leave it."
            """;

    @Test
    void a_rule_whose_feature_says_so_is_owed_its_promise_and_no_other() {
        assertThat(OwedPromises.in(FEATURE)).containsExactly("SAFETY-902");
    }

    @Test
    void without_the_word_nothing_is_owed() {
        assertThat(OwedPromises.in(FEATURE.replace("@promise-owed", "@slow"))).isEmpty();
    }
}
