package dev.interlock.advisor.planner;

import static dev.interlock.advisor.Questions.GOOD;
import static dev.interlock.advisor.Questions.NOW;
import static dev.interlock.advisor.Questions.aQuestion;
import static dev.interlock.advisor.Questions.asking;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.advisor.model.settings.Provider;
import dev.interlock.advisor.stub.Canned;
import dev.interlock.advisor.stub.ModelStub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptShelfTest {
    @Test
    void an_edit_takes_effect_with_the_next_question_and_a_wrong_one_does_not(@TempDir Path site) throws IOException {
        Path file = site.resolve("plan.md");
        String ours = Files.readString(Path.of("prompts", "plan.md"));
        Files.writeString(file, ours);
        try (ModelStub stub = ModelStub.like(Provider.OPENAI_COMPATIBLE).always(Canned.text(GOOD));
                Advisor advisor =
                        Advisor.of(asking(stub), List.of(site), () -> NOW).orThrow()) {
            assertThat(told(stub, advisor)).startsWith("You plan for");
            Files.writeString(file, ours.replace("You plan for", "Carefully you plan for"));
            assertThat(told(stub, advisor)).startsWith("Carefully you plan for");
            Files.writeString(file, ours.replace("{{snapshot}}", "{{everything}}"));
            assertThat(told(stub, advisor)).startsWith("Carefully you plan for");
        }
    }

    private static String told(ModelStub stub, Advisor advisor) {
        AdvisorTest.plan(advisor.propose(aQuestion().build(), AdvisorTest::nothing));
        return stub.last().body().at("/messages/0/content").asText();
    }
}
