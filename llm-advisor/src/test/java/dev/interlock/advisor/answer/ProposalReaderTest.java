package dev.interlock.advisor.answer;

import static dev.interlock.advisor.Questions.GOOD;
import static dev.interlock.advisor.Questions.aQuestion;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interlock.advisor.Proposal;
import dev.interlock.advisor.Question;
import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.contract.Parsed;
import dev.interlock.rules.contract.StrictJson;
import dev.interlock.rules.incident.Aim;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProposalReaderTest {
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();
    private static final Question QUESTION = aQuestion().build();
    private static final Targets TARGETS = Targets.of(QUESTION.facts(), "zone-a");

    @Test
    void the_plan_contract_is_taken_too_and_its_id_is_not_believed() {
        String contract = """
                {"plan_id": "00000000-0000-0000-0000-000000000001", "root_goal": "Cool zone-a.",
                 "created_at": "1999-01-01T00:00:00Z", "plan_version": 77, "clarifying_task": null,
                 "tasks": [{"task_id": "tell", "type": "alert", "target": "zone-a",
                            "args": {"severity": "info", "message": "Look."}, "dependencies": []}]}""";
        assertThat(read(contract).orThrow()).isInstanceOfSatisfying(Proposal.Proposed.class, proposed -> {
            assertThat(proposed.plan().id()).isNotEqualTo(new UUID(0, 1));
            assertThat(proposed.plan().version()).isEqualTo(1);
            assertThat(proposed.plan().createdAt()).isEqualTo(QUESTION.now());
        });
    }

    @Test
    void a_question_may_be_a_bare_text_and_stand_beside_what_is_told() {
        String asked = """
                {"clarifying_task": "Was rack-1 opened?",
                 "tasks": [{"task_id": "tell", "type": "alert", "target": "zone-a",
                            "args": {"severity": "info", "message": "Look."}, "dependencies": []}]}""";
        assertThat(read(asked).orThrow()).isInstanceOfSatisfying(Proposal.Asked.class, question -> {
            assertThat(question.question().question()).isEqualTo("Was rack-1 opened?");
            assertThat(question.meanwhile().orElseThrow().tasks()).hasSize(1);
        });
    }

    @Test
    void a_plan_is_meant_to_end_what_holds_and_nothing_else() {
        Condition holding = QUESTION.conditions().get(0);
        String right = meant(holding.name(), holding.device());
        assertThat(read(right).orThrow())
                .isInstanceOfSatisfying(Proposal.Proposed.class, proposed -> assertThat(proposed.meant())
                        .containsExactly(new Aim(holding.name(), holding.device())));
        assertThat(read(meant("smoke", "rack-9")).reasons())
                .singleElement()
                .asString()
                .contains("'smoke of rack-9', which does not hold", "'%s of ".formatted(holding.name()));
    }

    private static String meant(String condition, String device) {
        return GOOD.replace(
                "\"aims\": []", "\"aims\": [{\"condition\": \"%s\", \"device\": \"%s\"}]".formatted(condition, device));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "\"adjust_cooling\"      | \"set_fire\"            | There is no action 'set_fire'.",
                "\"crac-1\"              | \"crac-7\"              | 'crac-7', which does not exist.",
                "\"crac-1\"              | \"rack-1\"              | 'rack-1', which does not exist. There is crac-1, crac-9.",
                "\"ActionAgent\"         | \"LogAgent\"            | is done by ActionAgent, not by 'LogAgent'.",
                "\"setpoint_celsius\": 20| \"setpoint_celsius\": \"20\"| Give a finite number.",
                "\"fan_percent\": 90     | \"fan\": 90             | has no 'fan_percent'.",
                "\"dependencies\": []    | \"dependencies\": [\"x\"] | Task 'cool' waits for 'x'",
                "\"dependencies\": []    | \"dependencies\": [\"cool\"] | Tasks wait for each other: cool -> cool.",
                "\"root_goal\": \"Cool zone-a.\"| \"root_goal\": \"\" | has no 'root_goal'.",
                "\"intervene\": true     | \"intervene\": false    | has 'intervene' = false and tasks.",
                "\"intervene\": true     | \"intervene\": \"yes\"  | Give true or false.",
                "\"intervene\": true     | \"intervene\": true, \"intervene\": true | Duplicate",
                "\"intervene\": true     | \"shell\": \"rm\"       | unknown field 'shell'",
                "\"cool\"                | \"c\u001b[31m\"         | not JSON",
                "\"cool\"                | \"a b\"                 | A task's id is no id.",
                "\"clarifying_task\": null | \"clarifying_task\": {\"task_id\": \"q\", \"question\": \"?\"} | tasks that change something",
                "\"when\": null          | \"when\": {\"task\": \"x\", \"field\": \"f\", \"is\": \"above\", \"value\": \"1\"} | no read among its dependencies",
            })
    void an_answer_that_cannot_be_used_says_why(String good, String bad, String reason) {
        String answer = GOOD.replace(good, bad);
        assertThat(answer).isNotEqualTo(GOOD);
        assertThat(String.join(" ", read(answer).reasons())).contains(reason);
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        String answer = GOOD.replace("crac-1", "crac-7").replace("\"fan_percent\": 90", "\"fan\": 90");
        assertThat(read(answer.replace("\"Cool zone-a.\"", "7")).reasons()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "No.",
                "[]",
                "null",
                "{}",
                "{\"intervene\": true, \"root_goal\": \"x\", \"tasks\": []}",
                "{\"intervene\": false}",
                "{\"intervene\": false, \"reason\": \"a\"} {\"intervene\": false, \"reason\": \"b\"}",
                "{\"intervene\": false, \"reason\": \"a\"",
                "{'intervene': false, 'reason': 'a'}",
            })
    void whatever_else_comes_is_refused_with_advice(String text) {
        assertThat(read(text).reasons()).isNotEmpty().allSatisfy(reason -> assertThat(reason)
                .endsWith("."));
    }

    @Test
    void quotes_braces_and_commas_in_texts_are_left_alone() {
        String said = "He said \\\"{,}\\\" and ,] \\\\";
        String answer = "Well: {\"intervene\": false, \"reason\": \"%s\",}".formatted(said);
        assertThat(read(answer).orThrow()).isEqualTo(new Proposal.Leave("He said \"{,}\" and ,] \\"));
    }

    @Test
    void more_than_eight_tasks_are_refused_without_reading_them() {
        assertThat(read(answerOf(9)).reasons())
                .containsExactly("The answer has 9 tasks, more than 8. Make it smaller.");
    }

    @Test
    void ten_thousand_tasks_are_refused_in_less_than_50_ms() {
        String most = answerOf(10_000);
        String some = answerOf(1000);
        assertThat(read(most).reasons()).hasSize(1);
        assertThat(read(some).reasons()).containsExactly("The answer has 1000 tasks, more than 8. Make it smaller.");
        assertThat(best(() -> read(most))).isLessThan(Duration.ofMillis(50));
        assertThat(best(() -> read(some))).isLessThan(Duration.ofMillis(50));
    }

    @Test
    void text_that_seems_made_to_cost_time_does_not() {
        for (String costly :
                List.of("<think>", "{", "\"", ",", "[", "{\"a\":", "</think>", "\\", "{}", ",   ", "{\"a\":1,")) {
            String text = costly.repeat(JsonInProse.LONGEST / costly.length());
            assertThat(best(() -> read(text))).isLessThan(Duration.ofMillis(500));
        }
    }

    /** The processor's time: a busy machine is no slow reader. */
    private static Duration best(Runnable work) {
        return Duration.ofNanos(LongStream.generate(() -> {
                    long started = PROCESSOR.getCurrentThreadCpuTime();
                    work.run();
                    return PROCESSOR.getCurrentThreadCpuTime() - started;
                })
                .limit(5)
                .min()
                .orElseThrow());
    }

    private static String answerOf(int tasks) {
        ObjectNode answer = (ObjectNode) StrictJson.parse(GOOD).orThrow();
        ArrayNode list = (ArrayNode) answer.get("tasks");
        IntStream.range(1, tasks).forEach(each -> list.add(list.get(0).deepCopy()));
        return answer.toString();
    }

    private static Parsed<Proposal> read(String text) {
        return new ProposalReader(QUESTION, TARGETS).read(text, "hashes");
    }
}
