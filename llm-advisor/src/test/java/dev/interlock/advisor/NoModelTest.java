package dev.interlock.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.rules.fact.Facts;
import dev.interlock.rules.incident.Escalation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoModelTest {
    @Test
    void without_a_model_the_planner_says_so_instead_of_guessing() {
        var question = new Question(
                new Escalation("zone-1@0", "zone-1", "No remedy is left.", 0),
                1,
                1,
                List.of(),
                List.of(),
                List.of(),
                Facts.of(List.of(), List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Instant.EPOCH);

        assertThat(new NoModel().propose(question, read -> new Finding("", read, Map.of(), "")))
                .isEqualTo(PlannerAnswer.of(new Proposal.NoPlanner("No model configured, so a person has to decide.")));
    }
}
