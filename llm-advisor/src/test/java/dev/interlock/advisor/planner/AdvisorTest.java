package dev.interlock.advisor.planner;

import static dev.interlock.advisor.Questions.GOOD;
import static dev.interlock.advisor.Questions.NOW;
import static dev.interlock.advisor.Questions.aQuestion;
import static dev.interlock.advisor.Questions.asking;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.advisor.Finding;
import dev.interlock.advisor.ModelRun;
import dev.interlock.advisor.PlannerAnswer;
import dev.interlock.advisor.Proposal;
import dev.interlock.advisor.model.settings.ModelSettings;
import dev.interlock.advisor.model.settings.Provider;
import dev.interlock.advisor.stub.Canned;
import dev.interlock.advisor.stub.ModelStub;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.ClarifyingTask;
import dev.interlock.rules.plan.DecisionTag;
import dev.interlock.rules.plan.Plan;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdvisorTest {
    private final ModelStub stub = ModelStub.like(Provider.OPENAI_COMPATIBLE);

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void a_good_answer_is_a_plan_and_its_exchange_is_on_record() {
        PlannerAnswer answer = ask(stub.says(GOOD), "price.input", "3", "price.output", "15");

        Plan plan = plan(answer);
        assertThat(plan.rootGoal()).isEqualTo("Cool zone-a.");
        assertThat(plan.decisionTag()).isEqualTo(DecisionTag.LLM_DECISION);
        assertThat(plan.createdAt()).isEqualTo(NOW);
        assertThat(plan.tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.action().target()).isEqualTo("crac-1"));
        ModelRun run = answer.runs().get(0);
        assertThat(run.promptSha256()).hasSize(64);
        assertThat(run.response()).contains("Cool zone-a.");
        assertThat(run.inputTokens()).isEqualTo(1000);
        assertThat(run.costMicros()).isEqualTo(1000 * 3 + 50 * 15);
        assertThat(run.failure()).isEmpty();
    }

    @Test
    void the_same_exchange_makes_the_same_plan_id_and_another_round_another() {
        stub.always(Canned.text(GOOD));
        assertThat(plan(ask(stub)).id()).isEqualTo(plan(ask(stub)).id());
        try (Advisor advisor = advisor(stub)) {
            Plan second = plan(advisor.propose(aQuestion().inRound(2).build(), AdvisorTest::nothing));
            assertThat(second.id()).isNotEqualTo(plan(ask(stub)).id());
            assertThat(second.version()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```json\n%s\n```",
                "Sure! Here is the {plan}:\n%s\nLet me know whether that helps.",
                "<think>Maybe {\"intervene\": false}? No.</think>%s",
                "The user wants {\"intervene\": false}...</think>\n%s",
            })
    void what_models_write_around_their_answer_is_put_aside(String around) {
        assertThat(plan(ask(stub.says(around.formatted(GOOD)))).tasks()).hasSize(1);
        assertThat(stub.received()).hasSize(1);
    }

    @Test
    void a_comma_too_many_is_put_aside() {
        String sloppy = GOOD.replace("}],", "},],").replace("null}", "null,}");
        assertThat(sloppy).isNotEqualTo(GOOD);
        assertThat(plan(ask(stub.says(sloppy))).tasks()).hasSize(1);
        assertThat(stub.received()).hasSize(1);
    }

    @Test
    void an_answer_that_stands_in_the_thinking_counts() {
        assertThat(plan(ask(stub.then(Canned.thought(GOOD)))).tasks()).hasSize(1);
    }

    @Test
    void without_json_anywhere_it_is_asked_once_more_without_the_schema() {
        stub.then(Canned.thought("I wonder.")).says(GOOD);
        PlannerAnswer answer = ask(stub);
        assertThat(plan(answer).tasks()).hasSize(1);
        assertThat(answer.runs()).hasSize(2);
        assertThat(stub.received().get(0).body().has("response_format")).isTrue();
        assertThat(stub.last().body().has("response_format")).isFalse();
    }

    @Test
    void a_server_that_takes_no_schema_is_asked_without_it() {
        stub.then(Canned.status(400, "{\"error\":\"'response_format.type' must be 'text'\"}"))
                .says(GOOD);
        PlannerAnswer answer = ask(stub);
        assertThat(plan(answer).tasks()).hasSize(1);
        assertThat(stub.last().body().has("response_format")).isFalse();
        assertThat(answer.runs().get(0).failure()).contains("must be 'text'");
    }

    @Test
    void a_passing_failure_is_tried_again_at_once() {
        PlannerAnswer answer = ask(stub.then(Canned.status(503, "loading")).says(GOOD));
        assertThat(plan(answer).tasks()).hasSize(1);
        assertThat(answer.runs().get(0).failure()).contains("is in trouble", "loading");
    }

    @Test
    void what_is_wrong_goes_back_once_and_the_corrected_answer_counts() {
        PlannerAnswer answer = ask(stub.says(GOOD.replace("crac-1", "crac-77")).says(GOOD));
        assertThat(plan(answer).tasks()).hasSize(1);
        assertThat(stub.last().body().at("/messages/3/content").asText())
                .contains("'crac-77', which does not exist. There is crac-1, crac-9.");
    }

    @Test
    void two_answers_that_cannot_be_used_are_no_proposal() {
        stub.always(Canned.text(GOOD.replace("adjust_cooling", "open_the_windows")));
        PlannerAnswer answer = ask(stub);
        assertThat(none(answer)).contains("There is no action 'open_the_windows'");
        assertThat(answer.runs()).hasSize(2);
    }

    @Test
    void a_truncated_answer_is_no_proposal() {
        stub.always(Canned.text(GOOD.substring(0, GOOD.length() - 40)));
        assertThat(none(ask(stub))).contains("no whole JSON object");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void an_answer_that_was_cut_off_says_which_setting_to_raise(Provider provider) {
        try (ModelStub other = ModelStub.like(provider).always(Canned.cut(GOOD.substring(0, 99)))) {
            assertThat(none(ask(other, "provider", provider.contractName(), "key", "k")))
                    .contains("was cut off", "'advisor.answer.tokens'");
        }
    }

    @Test
    void no_is_an_answer_and_so_is_a_question() {
        stub.says("{\"intervene\": false, \"reason\": \"It is noon.\", \"root_goal\": \"\", \"tasks\": [], "
                + "\"clarifying_task\": null}");
        assertThat(ask(stub).proposal()).isEqualTo(new Proposal.Leave("It is noon."));
        stub.says("{\"intervene\": true, \"reason\": \"\", \"root_goal\": \"\", \"tasks\": [], "
                + "\"clarifying_task\": {\"task_id\": \"q1\", \"question\": \"Which\\u001b[2J hall?\"}}");
        assertThat(ask(stub).proposal())
                .isEqualTo(new Proposal.Asked(new ClarifyingTask("q1", "Which\uFFFD[2J hall?")));
    }

    @Test
    void nobody_who_answers_is_no_proposal_but_a_sentence() {
        String url = stub.url().toString();
        stub.close();
        try (Advisor advisor = advisor(stub)) {
            PlannerAnswer answer = advisor.propose(aQuestion().build(), AdvisorTest::nothing);
            assertThat(none(answer))
                    .isEqualTo("The model server at %s cannot be reached. Start it, or correct 'advisor.url'."
                            .formatted(url));
            assertThat(answer.runs()).hasSize(1).allSatisfy(run -> assertThat(run.failure())
                    .isNotEmpty());
        }
    }

    @Test
    void a_planner_that_was_closed_proposes_nothing() {
        Advisor advisor = advisor(stub.says(GOOD));
        advisor.close();
        assertThat(none(advisor.propose(aQuestion().build(), AdvisorTest::nothing)))
                .contains("because the controller stops");
    }

    @Test
    void without_a_provider_everything_goes_to_a_person() {
        try (Advisor advisor = Advisor.of(ModelSettings.of(Map.of()).orThrow(), List.of(), () -> NOW)
                .orThrow()) {
            PlannerAnswer answer = advisor.propose(aQuestion().build(), AdvisorTest::nothing);
            assertThat(answer.proposal().toString()).contains("No model configured, so a person has to decide.");
        }
    }

    private static PlannerAnswer ask(ModelStub stub, String... settings) {
        try (Advisor advisor = advisor(stub, settings)) {
            return advisor.propose(aQuestion().build(), AdvisorTest::nothing);
        }
    }

    static Advisor advisor(ModelStub stub, String... settings) {
        return Advisor.of(asking(stub, settings), List.of(Path.of("prompts")), () -> NOW)
                .orThrow();
    }

    static Finding nothing(Action.Read read) {
        return new Finding("", read, Map.of(), "Nothing can be looked up.");
    }

    static Plan plan(PlannerAnswer answer) {
        assertThat(answer.proposal()).isInstanceOf(Proposal.Proposed.class);
        return ((Proposal.Proposed) answer.proposal()).plan();
    }

    static String none(PlannerAnswer answer) {
        assertThat(answer.proposal()).isInstanceOf(Proposal.None.class);
        return ((Proposal.None) answer.proposal()).reason();
    }
}
