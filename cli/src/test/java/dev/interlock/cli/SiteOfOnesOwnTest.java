package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.cli.outcome.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newcomer makes a site, looks at it, plays its stories, and breaks it. */
final class SiteOfOnesOwnTest {
    private static final String STORY = "features/racks.feature";

    private final Desk desk;

    SiteOfOnesOwnTest(@TempDir Path folder) {
        this.desk = Desk.installed(folder);
    }

    @BeforeEach
    void make_a_site() {
        assertThat(run("init")).isEqualTo(Exit.OK.code());
    }

    @Test
    void the_story_of_the_site_that_was_made_is_decided_as_it_says() throws IOException {
        Path reports = desk.site().resolveSibling("reports");
        assertThat(run("test", "--only", STORY, "--reports", reports.toString()))
                .as(desk.out())
                .isEqualTo(Exit.OK.code());
        assertThat(desk.out())
                .contains("ok      rack-1 draws 9.5 kW for two minutes", "All 1 are decided as they say.");
        assertThat(reports).isDirectoryContaining("glob:**/features.{html,xml,json}");
        assertThat(Files.readString(reports.resolve("features.xml"))).contains("tests=\"1\"", "failures=\"0\"");
    }

    @Test
    void which_rules_its_stories_try_is_said_and_which_they_do_not() throws IOException {
        Path reports = desk.site().resolveSibling("reports");
        String rules = Files.readString(desk.site().resolve("rulebooks/conditions/racks.drl"));
        desk.put(
                "rulebooks/conditions/untried.drl",
                rules.replace("SITE-101", "SITE-102")
                        .replaceFirst("rule \"[^\"]*\"", "rule \"A rack is never like this\"")
                        .replace("$rack : Rack(", "$rack : Rack( id == \"rack-none\", "));

        assertThat(run("test", "--only", STORY, "--coverage", "--reports", reports.toString()))
                .as(desk.out())
                .isEqualTo(Exit.OK.code());

        assertThat(desk.out())
                .containsPattern("2 of 3 of the site's own rules fired in what was played\\.")
                .containsPattern("SITE-102 +conditions/untried\\.drl:\\d+ +A rack is never like this")
                .containsPattern(
                        "\\d+ of \\d+ of the delivered rules fired in what was played\\. By folder: conditions \\d+ of");
        assertThat(Files.readString(reports.resolve("rules.xml")))
                .contains("<testsuite name=\"rules\"")
                .containsPattern("name=\"SITE-102 A rack is never like this\"><skipped")
                .containsPattern("name=\"SITE-101 [^\"]*\"></testcase>");
    }

    @Test
    void a_folder_that_is_not_empty_is_left_as_it_is() {
        assertThat(run("init")).isEqualTo(Exit.USAGE.code());
        assertThat(desk.err())
                .contains("is not empty", "Name a folder that is empty or not there yet.")
                .hasLineCount(1);
    }

    @Test
    void a_site_that_is_not_there_or_not_named_is_told() {
        assertThat(desk.run("check", desk.site() + "s")).isEqualTo(Exit.USAGE.code());
        assertThat(desk.run("test", desk.site() + "s")).isEqualTo(Exit.USAGE.code());
        assertThat(desk.run("test")).isEqualTo(Exit.USAGE.code());
        assertThat(desk.err())
                .contains(
                        "there is no such folder. Did you mean '%s'?".formatted(desk.site()),
                        "No site is named or set.")
                .hasLineCount(3);
    }

    @Test
    void a_rule_that_no_longer_acts_fails_its_story_with_the_figure_that_was_in_the_way() throws IOException {
        replace("rulebooks/limits.csv", "9000,8000", "12000,8000");

        assertThat(run("test", "--only", STORY)).isEqualTo(Exit.FAILED.code());
        assertThat(desk.out())
                .contains(
                        "FAILED  rack-1 draws 9.5 kW for two minutes",
                        "racks.feature:9: Then the condition rack-draws-much holds for rack-1",
                        "The condition rack-draws-much does not hold for rack-1.",
                        "SITE-101, 'A rack draws much power', does not act on rack-1:",
                        "12000",
                        "| No condition holds.",
                        "1 of 1 are not decided as they say.");
    }

    @Test
    void a_rule_that_cannot_be_read_is_named_and_nothing_is_played() throws IOException {
        replace("rulebooks/conditions/racks.drl", "insertLogical(", "insertLogicaly(");

        assertThat(run("test", "--only", STORY)).isEqualTo(Exit.FAILED.code());
        assertThat(desk.out()).contains("racks.drl:", "nothing was played").doesNotContain("FAILED", "ok      ");
    }

    @Test
    void a_sentence_that_nobody_knows_fails_its_story_with_the_nearest() throws IOException {
        replace(STORY, "rack-1 draws 9.5 kW\n", "rack-1 draw 9.5 kW\n");

        assertThat(run("test", "--only", STORY)).isEqualTo(Exit.FAILED.code());
        assertThat(desk.out())
                .contains(
                        "racks.feature:7: Given rack-1 draw 9.5 kW",
                        "Nobody knows the sentence 'rack-1 draw 9.5 kW'. Did you mean 'rack-1 draws 9.5 kW'");
    }

    @Test
    void a_feature_that_cannot_be_read_is_never_green() throws IOException {
        desk.put(
                "features/broken.feature",
                "Feature: Broken\n\n  Example: Nothing\n    When 1 minute passes\n    Whenever it rains\n");

        assertThat(run("test", "--only", "racks")).isEqualTo(Exit.FAILED.code());
        assertThat(desk.out()).contains("broken.feature:5: ", "'Example:'", "ok      rack-1 draws");
    }

    @Test
    void only_what_nothing_is_called_is_an_error_and_not_green() {
        assertThat(run("test", "--only", "warm-afternon")).isEqualTo(Exit.USAGE.code());
        assertThat(run("test", "--only", "@slow")).isEqualTo(Exit.USAGE.code());
        assertThat(desk.err())
                .contains("Did you mean 'warm-afternoon'?", "Nothing that can be played is called '@slow'")
                .hasLineCount(2);
    }

    @Test
    void a_fault_in_each_kind_of_file_is_told_with_file_and_line_and_the_first_hides_no_other() throws IOException {
        replace("rulebooks/limits.csv", "rack-draws-much,9000", "rack-draws-much,many");
        replace("routes/ingest-own-meters.camel.yaml", "ref: expositionReader", "ref: expositionReadr");
        replace("inventory.yaml", "kind: rack, zone", "kind: rak, zone");
        replace("scenarios/warm-afternoon.json", "\"cooling_lost\"", "\"coling_lost\"");
        desk.put("prompts/plan.md", "{{nonsense}}\n---\n");
        desk.put("features/mine.feature", "Feature: Mine\n  Example: One\n    Whenever\n");
        desk.put("features/notes.txt", "");
        replace(STORY, "2 minutes pass", "2 minutes passed");

        assertThat(run("check")).isEqualTo(Exit.FAILED.code());
        assertThat(desk.out())
                .containsPattern("limits\\.csv:3: ")
                .containsPattern("ingest-own-meters\\.camel\\.yaml:\\d+: ")
                .containsPattern("inventory\\.yaml:\\d+: .*rak")
                .containsPattern("(?m)^[^:]*warm-afternoon\\.json:9: [^:]*: There is no fault 'coling_lost'")
                .containsPattern("plan\\.md:1: .*nonsense")
                .containsPattern("mine\\.feature:2: .*has no sentence")
                .containsPattern("racks\\.feature:8: .*Did you mean '2 minutes pass'")
                .contains("notes.txt:1: Nothing reads this file.");
    }

    private int run(String command, String... options) {
        return desk.run(Desk.with(new String[] {command, desk.site().toString()}, options));
    }

    private void replace(String file, String text, String with) throws IOException {
        Path edited = desk.site().resolve(file);
        String before = Files.readString(edited);
        assertThat(before).contains(text);
        Files.writeString(edited, before.replace(text, with));
    }
}
