package dev.interlock.advisor.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptFileTest {
    private static final Path OURS = Path.of("prompts");

    private final Path site;

    PromptFileTest(@TempDir Path site) {
        this.site = site;
    }

    @Test
    void the_file_that_comes_along_is_right() {
        assertThat(PromptFile.in(List.of(OURS)).reasons()).isEmpty();
    }

    @Test
    void a_site_file_comes_before_it() throws IOException {
        Files.writeString(site.resolve("plan.md"), ours().replace("You plan for", "At our site you plan for"));
        assertThat(PromptFile.in(List.of(site, OURS)).orThrow().fill(Map.of()).instructions())
                .startsWith("At our site");
    }

    @Test
    void an_unknown_place_is_named_with_its_line() throws IOException {
        Path file = Files.writeString(site.resolve("plan.md"), "One\n{{ weather }}\n" + ours());
        assertThat(PromptFile.in(List.of(site)).reasons())
                .singleElement()
                .asString()
                .startsWith(
                        "The prompt file %s has an unknown place {{weather}} at line 2. Remove it,".formatted(file));
    }

    @Test
    void everything_that_is_missing_is_said() throws IOException {
        Files.writeString(
                site.resolve("plan.md"), ours().replace("{{violations}}", "").replace("\n---\n", "\n"));
        assertThat(PromptFile.in(List.of(site)).reasons())
                .hasSize(2)
                .anySatisfy(reason -> assertThat(reason).contains("has no {{violations}}"))
                .anySatisfy(reason -> assertThat(reason).contains("has no line '---'"));
    }

    @Test
    void no_file_at_all_is_said() {
        assertThat(PromptFile.in(List.of(site)).reasons())
                .singleElement()
                .asString()
                .contains("There is no prompt file plan.md");
    }

    private static String ours() throws IOException {
        return Files.readString(OURS.resolve("plan.md"));
    }
}
