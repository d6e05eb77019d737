package dev.interlock.advisor.planner;

import static dev.interlock.advisor.Questions.GOOD;
import static dev.interlock.advisor.Questions.aQuestion;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.advisor.Finding;
import dev.interlock.advisor.PlannerAnswer;
import dev.interlock.advisor.model.settings.Provider;
import dev.interlock.advisor.stub.Canned;
import dev.interlock.advisor.stub.ModelStub;
import dev.interlock.rules.plan.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LookupsTest {
    private static final String STATUS = "{\"target\":\"zone-a\"}";

    private final List<Action.Read> looked = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void what_a_model_looks_up_goes_back_to_it_and_into_the_answer(Provider provider) {
        try (ModelStub stub = ModelStub.like(provider)) {
            stub.then(Canned.call("get_thermal_status", STATUS))
                    .says("I know enough.")
                    .says(GOOD);
            PlannerAnswer answer = ask(stub, provider);

            assertThat(AdvisorTest.plan(answer).tasks()).hasSize(1);
            assertThat(looked).containsExactly(new Action.GetThermalStatus("zone-a"));
            assertThat(answer.lookedUp()).extracting(Finding::action).containsExactlyElementsOf(looked);
            assertThat(stub.received()).hasSize(3);
            assertThat(stub.received().get(0).body().path("tools")).hasSize(7).noneMatch(tool -> tool.toString()
                    .contains("shed_job"));
            assertThat(stub.received().get(1).body().toString()).contains("hottest");
            assertThat(stub.last().body().path("tools")).isEmpty();
            assertThat(stub.last().body().toString()).contains("What you looked up", "hottest");
        }
    }

    @Test
    void an_answer_given_instead_of_a_call_is_taken() {
        try (ModelStub stub = ModelStub.like(Provider.OPENAI_COMPATIBLE)) {
            assertThat(AdvisorTest.plan(ask(stub.says(GOOD), Provider.OPENAI_COMPATIBLE))
                            .tasks())
                    .hasSize(1);
            assertThat(stub.received()).hasSize(1);
        }
    }

    @Test
    void a_model_that_never_stops_looking_is_made_to_answer() {
        try (ModelStub stub = ModelStub.like(Provider.OPENAI_COMPATIBLE)) {
            for (int round = 1; round <= 4; round++) {
                stub.then(Canned.call("get_thermal_status", STATUS));
            }
            assertThat(AdvisorTest.plan(ask(stub.says(GOOD), Provider.OPENAI_COMPATIBLE))
                            .tasks())
                    .hasSize(1);
            assertThat(looked).hasSize(1);
            assertThat(stub.received()).hasSize(5);
        }
    }

    @Test
    void more_than_eight_things_are_not_looked_up() {
        try (ModelStub stub = ModelStub.like(Provider.OPENAI_COMPATIBLE)) {
            for (int round = 1; round <= 12; round++) {
                String query = "{\"target\":\"zone-a\",\"query\":\"page %d\",\"top\":1}".formatted(round);
                stub.then(Canned.call("search_runbooks", query));
            }
            PlannerAnswer answer = ask(stub.says(GOOD), Provider.OPENAI_COMPATIBLE, "tools.rounds", "12");
            assertThat(answer.lookedUp()).hasSize(8);
            assertThat(stub.last().body().toString()).contains("page 8").doesNotContain("page 9");
        }
    }

    @Test
    void a_server_that_takes_no_tools_is_asked_without_them() {
        try (ModelStub stub = ModelStub.like(Provider.OLLAMA)) {
            stub.then(Canned.status(400, "{\"error\":\"stub does not support tools\"}"))
                    .says(GOOD);
            assertThat(AdvisorTest.plan(ask(stub, Provider.OLLAMA)).tasks()).hasSize(1);
        }
    }

    @Test
    void a_server_that_is_down_is_not_asked_again_without_tools() {
        try (ModelStub stub = ModelStub.like(Provider.OPENAI_COMPATIBLE)) {
            stub.always(Canned.status(500, "broken"));
            assertThat(AdvisorTest.none(ask(stub, Provider.OPENAI_COMPATIBLE))).contains("is in trouble");
            assertThat(stub.received()).hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shed_job           | {\"target\":\"job-1\"}   | 'shed_job' changes something",
                "get_thermal_status | {\"target\":\"zone-z\"}  | 'zone-z' does not exist",
                "rm_rf              | {\"target\":\"zone-a\"}  | There is no action 'rm_rf'",
                "get_thermal_status | {\"target\":             | is not JSON",
                "get_thermal_status | [1]                      | Arguments are a JSON object",
                "check_logs         | {\"target\":\"zone-a\"}  | has no 'pattern'",
            })
    void whatever_is_no_read_of_something_that_exists_is_refused(String name, String arguments, String reason) {
        try (ModelStub stub = ModelStub.like(Provider.OPENAI_COMPATIBLE)) {
            stub.then(Canned.call(name, arguments)).says(GOOD);
            PlannerAnswer answer = ask(stub, Provider.OPENAI_COMPATIBLE);
            assertThat(AdvisorTest.plan(answer).tasks()).hasSize(1);
            assertThat(looked).isEmpty();
            JsonNode messages = stub.last().body().path("messages");
            assertThat(messages.get(messages.size() - 1).path("content").asText())
                    .startsWith("{\"refused\":")
                    .contains(reason);
        }
    }

    private PlannerAnswer ask(ModelStub stub, Provider provider) {
        return ask(stub, provider, "tools.rounds", "4");
    }

    private PlannerAnswer ask(ModelStub stub, Provider provider, String setting, String value) {
        String name = provider.contractName();
        try (Advisor advisor =
                AdvisorTest.advisor(stub, "tools", "true", "provider", name, "key", "k", setting, value)) {
            return advisor.propose(aQuestion().build(), read -> {
                looked.add(read);
                return new Finding("", read, Map.of("hottest", "rack-1"), "");
            });
        }
    }
}
