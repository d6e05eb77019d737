package dev.interlock.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The built command without sources and Maven: a site is made, is in order, and its story is played in it. */
@Timeout(600)
final class SiteIT {
    private static final String COMMAND =
            Path.of("target/interlock/bin/interlock").toAbsolutePath().toString();

    private static final String IMPORTS =
            "package dev.interlock.rulebook;\n\nimport dev.interlock.rules.condition.*;\nimport dev.interlock.rules.fact.*;\n";

    private final Path folder;

    SiteIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_site_is_made_checked_and_played() throws Exception {
        Path site = made();
        assertThat(site.resolve("prompts/plan.md")).isRegularFile();

        Ran checked = interlock(site, "check");
        assertThat(checked.exit()).as(checked.toString()).isZero();

        Ran played = interlock(site, "test", "--reports", "reports");
        assertThat(played.exit()).as(played.toString()).isZero();
        assertThat(site.resolve("reports/features.html")).isNotEmptyFile();
        assertThat(site.resolve("reports/scenarios.xml")).isNotEmptyFile();
    }

    @Test
    void the_page_leads_from_a_story_that_fails_to_one_that_is_decided_as_it_says() throws Exception {
        HowToPage page = HowToPage.of("specify-a-site");
        HowToPage rule = HowToPage.of("write-a-rule");
        Path site = made();
        Files.writeString(site.resolve("features/idle.feature"), page.block("Feature:"));

        Ran failed = interlock(site, "test", "--only", "rack-2 draws");
        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.out()).contains("No rule concludes 'rack-draws-little'. Did you mean 'rack-draws-much'?");

        Path rulebooks = site.resolve("rulebooks");
        Files.writeString(
                rulebooks.resolve("limits.csv"), rule.line("rack-draws-little,") + "\n", StandardOpenOption.APPEND);
        Files.writeString(
                rulebooks.resolve("conditions/own.drl"),
                rule.block(IMPORTS + "\nrule").replaceFirst(" @question\\(.*\\)", ""));
        Files.writeString(
                rulebooks.resolve("responses/own.drl"), rule.block(IMPORTS + "import dev.interlock.rules.incident"));
        Files.writeString(
                rulebooks.resolve("examples/own.yaml"),
                rule.block("- rule: IDLE-101") + rule.block("- rule: ANSWER-IDLE-101"));

        Ran passed = interlock(site, "test", "--only", "rack-2 draws");
        assertThat(passed.exit()).as(passed.toString()).isZero();

        Path limits = rulebooks.resolve("limits.csv");
        Files.writeString(limits, Files.readString(limits).replace("rack-draws-little,500", "rack-draws-little,300"));
        Ran again = interlock(site, "test", "--only", "rack-2 draws");
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.out()).contains("IDLE-101, 'A rack draws little power', does not act on rack-2:", "300 W");
    }

    private Path made() throws Exception {
        assertThat(interlock(folder, "init", "site").exit()).isZero();
        return folder.resolve("site");
    }

    private Ran interlock(Path where, String... arguments) throws Exception {
        Map<String, String> environment =
                new HashMap<>(Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString()));
        environment.put("PATH", System.getenv("PATH"));
        return Ran.of(
                where,
                environment,
                Stream.concat(Stream.of(COMMAND), Stream.of(arguments)).toArray(String[]::new));
    }
}
