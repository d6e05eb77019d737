package dev.interlock.rules.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShippedRulebookTest {
    @Test
    void the_check_finds_no_fault_in_the_rulebook_that_is_delivered() {
        assertThat(RulebookCheck.check(Rulebooks.SHIPPED)).isEmpty();
    }
}
