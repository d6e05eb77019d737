package dev.interlock.scenarios.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.interlock.programs.Trial;
import dev.interlock.programs.Trials;
import dev.interlock.rules.contract.TaskJson;
import dev.interlock.rules.fact.Facts;
import dev.interlock.rules.gate.Violation;
import dev.interlock.rules.gate.session.SafetyGate;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.rules.plan.Plan;
import dev.interlock.scenarios.Here;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class GoodPlansTest {
    @Trials(fault = "none: a good engineer plans", whole = 1)
    void every_plan_that_a_good_engineer_would_make_passes(Trial trial) throws IOException {
        JsonNode reference = read();
        List<String> refused = new ArrayList<>();
        try (SafetyGate gate = SafetyGate.of(Here.rulebook(), ReferenceState.INVENTORY)) {
            for (JsonNode each : reference.path("plans")) {
                JsonNode state =
                        reference.path("states").path(each.path("state").asText());
                Facts facts = ReferenceState.facts(state, reference.path("jobs"));
                gate.judge(plan(each), facts, List.of(), ReferenceState.NOW).violations().stream()
                        .map(Violation::sentence)
                        .map(sentence -> each.path("name").asText() + ": " + sentence)
                        .forEach(refused::add);
            }
        }
        trial.count("plans judged", reference.path("plans").size());
        assertThat(refused).isEmpty();
    }

    @Test
    void the_reference_set_is_no_empty_promise() throws IOException {
        JsonNode reference = read();

        assertThat(reference.path("plans")).hasSizeBetween(20, 40);
        assertThat(reference.path("plans"))
                .allMatch(
                        plan -> reference.path("states").has(plan.path("state").asText()));
        assertThat(StreamSupport.stream(reference.path("plans").spliterator(), false)
                        .map(GoodPlansTest::plan)
                        .flatMap(plan -> plan.tasks().stream())
                        .filter(task -> task.action().type().changes()))
                .hasSizeGreaterThan(30);
    }

    private static Plan plan(JsonNode node) {
        return new Plan(
                UUID.nameUUIDFromBytes(node.toString().getBytes(StandardCharsets.UTF_8)),
                node.path("name").asText(),
                ReferenceState.NOW,
                1,
                TaskJson.readAll(node.path("tasks")).orThrow(),
                DecisionTag.LLM_DECISION,
                "zone-1@0");
    }

    private static JsonNode read() throws IOException {
        try (var file = GoodPlansTest.class.getResourceAsStream("good-plans.json")) {
            return new JsonMapper().readTree(file);
        }
    }
}
