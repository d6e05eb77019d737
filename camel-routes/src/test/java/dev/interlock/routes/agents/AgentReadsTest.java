package dev.interlock.routes.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.advisor.Finding;
import dev.interlock.routes.agents.envelope.AgentResult;
import dev.interlock.routes.agents.runbooks.RunbookAgent;
import dev.interlock.routes.agents.runbooks.Runbooks;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Agent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a planner looks up is what a plan's read would have found. */
final class AgentReadsTest {
    private final List<String> effects = new ArrayList<>();
    private final Duty metrics = new Duty() {
        @Override
        public Agent agent() {
            return Agent.METRIC_AGENT;
        }

        @Override
        public AgentResult carryOut(String effect, Action action) {
            effects.add(effect);
            return effects.size() == 1 ? AgentResult.ok(Map.of("jobs", 3)) : AgentResult.failed("The queue is away.");
        }
    };
    private final AgentReads reads = new AgentReads(
            Map.of(
                    Agent.METRIC_AGENT,
                    metrics,
                    Agent.RUNBOOK_AGENT,
                    new RunbookAgent(new Runbooks(List.of(Path.of("../docs/runbooks"))))),
            () -> "n" + effects.size());

    @Test
    void what_was_found_comes_with_the_question_and_under_a_name_of_its_own() {
        Action.Read read = new Action.GetWorkloadQueue("site");
        assertThat(reads.read(read)).isEqualTo(new Finding("", read, Map.of("jobs", 3), ""));
        assertThat(reads.read(read).failure()).isEqualTo("The queue is away.");
        assertThat(effects).doesNotHaveDuplicates();
    }

    @Test
    void a_runbook_is_found_by_its_link() {
        Finding found = reads.read(new Action.SearchRunbooks("rack-1", "hot-spot", 2));
        assertThat(found.ok()).isTrue();
        assertThat(found.out()).containsEntry("runbook_1", "racks-too-warm");
    }

    @Test
    void an_agent_that_is_not_here_is_a_failure_in_words() {
        assertThat(reads.read(new Action.CheckLogs("rack-1", ".", "info", 60, 3))
                        .failure())
                .isEqualTo("Nobody here is a LogAgent. Configure one.");
    }
}
