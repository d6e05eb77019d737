package dev.interlock.advisor.model.chat;

import static dev.interlock.advisor.Questions.asking;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.advisor.model.settings.ModelSettings;
import dev.interlock.advisor.model.settings.Provider;
import dev.interlock.advisor.stub.Canned;
import dev.interlock.advisor.stub.ModelStub;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProbeTest {
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void a_server_that_answers_is_named_with_its_models(Provider provider) {
        try (ModelStub stub = ModelStub.like(provider).then(Canned.models("stub", "other"))) {
            Probe found = Probe.of(asking(stub, "provider", provider.contractName(), "key", "k"));
            assertThat(found.answers()).isTrue();
            assertThat(found.models()).containsExactly("stub", "other");
            assertThat(found.sentence())
                    .isEqualTo(
                            "%s at %s answers and offers stub, other.".formatted(provider.contractName(), stub.url()));
            assertThat(stub.last().protocol()).isEqualTo("HTTP/1.1");
        }
    }

    @Test
    void a_model_that_is_not_offered_is_said() {
        try (ModelStub stub = ModelStub.like(Provider.OLLAMA).then(Canned.models("llama"))) {
            assertThat(Probe.of(asking(stub, "provider", "ollama")).sentence())
                    .endsWith("answers and offers llama. It does not offer 'stub'; correct 'advisor.model'.");
        }
    }

    @Test
    void a_server_that_refuses_or_is_silent_or_absent_says_what_to_do() {
        try (ModelStub stub = ModelStub.like(Provider.OPENAI)) {
            stub.then(Canned.status(401, "{}")).then(Canned.halfAnswer());
            assertThat(Probe.of(asking(stub)).sentence()).contains("status 401", "'advisor.key'");
            assertThat(Probe.of(asking(stub)).sentence()).startsWith("Nothing answers as openai-compatible");
            stub.close();
            assertThat(Probe.of(asking(stub)).answers()).isFalse();
        }
    }

    @Test
    void without_a_provider_nobody_is_asked() {
        assertThat(Probe.of(ModelSettings.of(Map.of()).orThrow()).sentence()).contains("Set 'advisor.provider'");
    }
}
