package dev.interlock.advisor.planner;

import static dev.interlock.advisor.Questions.GOOD;
import static dev.interlock.advisor.Questions.NOW;
import static dev.interlock.advisor.Questions.aQuestion;
import static dev.interlock.advisor.Questions.asking;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.advisor.ModelRun;
import dev.interlock.advisor.PlannerAnswer;
import dev.interlock.advisor.Question;
import dev.interlock.advisor.model.settings.Provider;
import dev.interlock.advisor.stub.Canned;
import dev.interlock.advisor.stub.ModelStub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CassetteTest {
    private final ModelStub stub = ModelStub.like(Provider.OPENAI_COMPATIBLE);

    private final Path folder;

    CassetteTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void a_recording_replays_bit_for_bit_with_its_failures_and_asks_nobody() {
        stub.then(Canned.status(503, "loading")).says("{\"intervene\": true}").says(GOOD);
        PlannerAnswer first = ask("record", aQuestion().build());
        assertThat(AdvisorTest.plan(first).tasks()).hasSize(1);
        assertThat(first.runs()).hasSize(3);

        PlannerAnswer again = ask("replay", aQuestion().build());
        assertThat(stub.received()).hasSize(3);
        assertThat(again.proposal()).isEqualTo(first.proposal());
        assertThat(again.runs())
                .usingRecursiveComparison()
                .ignoringFields("provider")
                .isEqualTo(first.runs());
        assertThat(again.runs()).extracting(ModelRun::provider).containsOnly("cassette");
    }

    @Test
    void a_prompt_that_was_not_recorded_is_a_clear_error() {
        ask("record", aQuestion().build());
        String reason = AdvisorTest.none(
                ask("replay", aQuestion().wherePeopleWrote("It smells.").build()));
        assertThat(reason).startsWith("The recording %s has no reply to the prompt with SHA-256 ".formatted(file()));
    }

    @Test
    void a_broken_line_is_named_with_its_number() throws IOException {
        stub.always(Canned.text(GOOD));
        ask("record", aQuestion().build());
        Files.writeString(Path.of(file()), "{\"prompt_sha256\": \"cut of", StandardOpenOption.APPEND);
        assertThat(Advisor.of(asking(stub, "cassette", "replay", "cassette.file", file()), prompts(), () -> NOW)
                        .reasons())
                .singleElement()
                .asString()
                .contains("is broken at line 2");

        ask("record", aQuestion().build());
        assertThat(Files.readAllLines(Path.of(file()))).hasSize(3);
    }

    @Test
    void a_recording_that_is_not_there_is_said() {
        assertThat(Advisor.of(asking(stub, "cassette", "replay", "cassette.file", file()), prompts(), () -> NOW)
                        .reasons())
                .singleElement()
                .asString()
                .contains("cannot be read", "'advisor.cassette.file'");
    }

    @Test
    void a_recording_holds_no_key() throws IOException {
        stub.always(Canned.text(GOOD));
        ask("record", aQuestion().build());
        assertThat(Files.readString(Path.of(file()))).contains("Cool zone-a.").doesNotContain("sk-secret");
    }

    private PlannerAnswer ask(String mode, Question question) {
        var settings = asking(stub, "cassette", mode, "cassette.file", file(), "key", "sk-secret");
        try (Advisor advisor = Advisor.of(settings, prompts(), () -> NOW).orThrow()) {
            return advisor.propose(question, AdvisorTest::nothing);
        }
    }

    private String file() {
        return folder.resolve("cassette.jsonl").toString();
    }

    private static List<Path> prompts() {
        return List.of(Path.of("prompts"));
    }
}
