package dev.interlock.rules.rulebook.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.rulebook.source.RulebookSource;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleExamplesTest {
    private static final RulebookSource SMALL =
            RulebookSource.of(Path.of("src/test/rulebooks/small"), Optional.empty());

    @Test
    void examples_that_tell_the_truth_have_no_reason_against_them() {
        assertThat(RuleExamples.run(SMALL)).isNotEmpty().allSatisfy(result -> assertThat(result.reason())
                .as(result.toString())
                .isEmpty());
    }
}
