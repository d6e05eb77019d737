package dev.interlock.advisor.planner;

import static dev.interlock.advisor.Questions.GOOD;
import static dev.interlock.advisor.Questions.aQuestion;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.advisor.PlannerAnswer;
import dev.interlock.advisor.model.settings.Provider;
import dev.interlock.advisor.stub.Canned;
import dev.interlock.advisor.stub.ModelStub;
import dev.interlock.advisor.stub.Received;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each provider in its own wire shape. */
class ProvidersTest {
    private static final String KEY = "sk-secret-0123456789";

    @Test
    void openai_compatible_servers_get_a_strict_schema_temperature_and_seed_but_no_key() {
        Received request = asked(Provider.OPENAI_COMPATIBLE, "");
        JsonNode body = request.body();
        assertThat(request.path()).isEqualTo("/v1/chat/completions");
        assertThat(body.path("temperature").asDouble(-1)).isZero();
        assertThat(body.path("seed").asInt()).isEqualTo(42);
        assertThat(body.path("max_tokens").asInt()).isEqualTo(4096);
        assertThat(body.at("/response_format/type").asText()).isEqualTo("json_schema");
        assertThat(body.at("/response_format/json_schema/strict").asBoolean()).isTrue();
        JsonNode schema = body.at("/response_format/json_schema/schema");
        assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
        assertThat(schema.at("/properties/tasks/maxItems").asInt()).isEqualTo(8);
        assertThat(schema.at("/properties/tasks/items/anyOf/0/properties/target/enum"))
                .map(JsonNode::asText)
                .containsExactly("crac-1", "crac-9");
        assertThat(request.headers()).doesNotContainKey("Authorization");
    }

    @Test
    void openai_gets_the_key_in_a_header_and_its_own_name_for_the_most_tokens() {
        Received request = asked(Provider.OPENAI, KEY);
        assertThat(request.headers().getFirst("Authorization")).isEqualTo("Bearer " + KEY);
        assertThat(request.body().path("max_completion_tokens").asInt()).isEqualTo(4096);
        assertThat(request.body().has("max_tokens")).isFalse();
    }

    @Test
    void ollama_gets_the_bare_schema_its_context_size_and_no_thinking() {
        Received request = asked(Provider.OLLAMA, "");
        JsonNode body = request.body();
        assertThat(request.path()).isEqualTo("/api/chat");
        assertThat(body.at("/format/properties/intervene/type").asText()).isEqualTo("boolean");
        assertThat(body.path("think").asBoolean(true)).isFalse();
        assertThat(body.path("stream").asBoolean(true)).isFalse();
        assertThat(body.at("/options/num_ctx").asInt()).isEqualTo(16384);
        assertThat(body.at("/options/num_predict").asInt()).isEqualTo(4096);
        assertThat(body.at("/options/temperature").asDouble(-1)).isZero();
        assertThat(body.at("/options/seed").asInt()).isEqualTo(42);
    }

    @Test
    void anthropic_gets_a_schema_without_bounds() {
        Received request = asked(Provider.ANTHROPIC, KEY);
        JsonNode body = request.body();
        assertThat(request.path()).isEqualTo("/v1/messages");
        assertThat(request.headers().getFirst("x-api-key")).isEqualTo(KEY);
        assertThat(body.at("/output_config/format/type").asText()).isEqualTo("json_schema");
        JsonNode schema = body.at("/output_config/format/schema");
        assertThat(schema.at("/properties/tasks/items/anyOf").size()).isPositive();
        assertThat(schema.findParents("maxItems")).isEmpty();
        assertThat(body.path("temperature").asDouble(-1)).isZero();
        assertThat(body.path("max_tokens").asInt()).isEqualTo(4096);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void no_provider_is_offered_http_2_and_no_body_has_the_key(Provider provider) {
        Received request = asked(provider, KEY);
        assertThat(request.protocol()).isEqualTo("HTTP/1.1");
        assertThat(request.headers()).doesNotContainKeys("Upgrade", "Http2-settings");
        assertThat(request.body().toString()).doesNotContain(KEY);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void an_answer_in_the_thinking_a_failure_and_a_key_in_an_error_are_understood(Provider provider) {
        try (ModelStub stub = ModelStub.like(provider)) {
            stub.then(Canned.thought(GOOD));
            assertThat(AdvisorTest.plan(ask(stub, provider, KEY)).tasks()).hasSize(1);

            stub.always(Canned.status(529, "{\"error\":{\"type\":\"x\",\"message\":\"busy " + KEY + "\"}}"));
            PlannerAnswer answer = ask(stub, provider, KEY);
            assertThat(AdvisorTest.none(answer)).contains("busy").doesNotContain(KEY);
            assertThat(answer.runs()).hasSize(2).allSatisfy(run -> assertThat(run.toString())
                    .doesNotContain(KEY));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void a_refused_key_says_which_setting_to_check(Provider provider) {
        try (ModelStub stub = ModelStub.like(provider)) {
            stub.always(Canned.status(401, "{\"error\":{\"message\":\"Incorrect API key provided: " + KEY + "\"}}"));
            assertThat(AdvisorTest.none(ask(stub, provider, KEY)))
                    .isEqualTo("The model server at %s refuses the key. Check 'advisor.key'.".formatted(stub.url()));
            assertThat(stub.received()).hasSize(1);
        }
    }

    private static Received asked(Provider provider, String key) {
        try (ModelStub stub = ModelStub.like(provider)) {
            PlannerAnswer answer = ask(stub.says(GOOD), provider, key);
            assertThat(AdvisorTest.plan(answer).tasks()).hasSize(1);
            assertThat(answer.runs()).singleElement().satisfies(run -> {
                assertThat(run.provider()).isEqualTo(provider.contractName());
                assertThat(run.outputTokens()).isEqualTo(50);
            });
            return stub.last();
        }
    }

    private static PlannerAnswer ask(ModelStub stub, Provider provider, String key) {
        try (Advisor advisor = AdvisorTest.advisor(stub, "provider", provider.contractName(), "key", key)) {
            return advisor.propose(aQuestion().build(), AdvisorTest::nothing);
        }
    }
}
