package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.cli.outcome.Exit;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator put somewhere and nobody reads is told, with how it would be read. */
final class SiteChecksTest {
    private final Path folder;
    private final Desk desk;

    SiteChecksTest(@TempDir Path folder) {
        this.folder = folder;
        this.desk = Desk.installed(folder);
    }

    @Test
    void a_route_with_the_wrong_suffix_is_named_with_the_right_one() throws IOException {
        desk.put("routes/ingest-pdu-meters.yaml", "- route: {}");
        desk.put("routes/.ingest.camel.yaml.swp", "");
        desk.put("routes/README.md", "");

        assertThat(desk.ofTheSite("routes", "check")).isEqualTo(Exit.FAILED.code());
        assertThat(desk.out())
                .contains(
                        "ingest-pdu-meters.yaml:1: Nothing reads this file.",
                        "Rename it to 'ingest-pdu-meters.camel.yaml'.",
                        "1 fault in");
    }

    @Test
    void a_rule_outside_its_folders_is_named() throws IOException {
        desk.put("rulebooks/mine.drl", "");
        desk.put("rulebooks/condition/mine.drl", "");
        desk.put("rulebooks/limit.csv", "");

        assertThat(desk.ofTheSite("rules", "check")).isEqualTo(Exit.FAILED.code());
        assertThat(desk.out())
                .contains(
                        "mine.drl:1: Nothing reads this file. Put it into one of conditions/",
                        "Did you mean 'conditions'?",
                        "only 'limits.csv', 'switched-off.csv', 'danger-words.csv', 'xid-catalogue.csv', 'device-kinds.yaml' count. Did you mean 'limits.csv'?");
    }

    @Test
    void the_doctor_names_every_file_that_nothing_reads() throws IOException {
        desk.put("audit-queries/mine.txt", "");
        desk.put("runbooks/mine.txt", "");
        desk.put("prompts/plan.txt", "");
        desk.put("routes/mapping.yml", "");

        assertThat(desk.ofTheSite("doctor", "--data", desk.data())).isEqualTo(Exit.FAILED.code());
        assertThat(desk.out())
                .contains(
                        "names end in '.sql'",
                        "names end in '.md'",
                        "The prompt is called 'plan.md'",
                        "The mapping is called 'mapping.yaml'");
        assertThat(desk.out().lines().filter(line -> line.contains("Nothing reads")))
                .as("what comes along has no such file")
                .hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up --headless --port 0 --world-port 0",
                "run --source http://localhost:9",
                "routes check",
                "rules check",
                "rules list",
                "scenario run s1"
            })
    void a_site_that_is_not_there_is_told_everywhere(String command) {
        String[] words = Desk.with(
                command.split(" "), "--set", "interlock.site=" + folder.resolve("sit"), "--data", desk.data());

        assertThat(desk.run(words)).isEqualTo(Exit.USAGE.code());
        assertThat(desk.err())
                .contains(
                        "'interlock.site' is '%s' (from --set), and there is no such folder."
                                .formatted(folder.resolve("sit")),
                        "Did you mean '%s'?".formatted(desk.site()))
                .hasLineCount(1);
    }

    @Test
    void a_site_with_nothing_that_is_read_is_told() {
        assertThat(desk.ofTheSite("routes", "check")).isEqualTo(Exit.USAGE.code());
        assertThat(desk.err())
                .contains("has nothing that is read. Put rulebooks/, routes/")
                .hasLineCount(1);
    }

    @Test
    void a_folder_of_a_site_that_is_misspelt_is_told_with_the_one_that_was_meant() throws IOException {
        desk.put("routes/README.md", "");
        desk.put("rulebook/limits.csv", "");

        assertThat(desk.ofTheSite("rules", "check")).isEqualTo(Exit.USAGE.code());
        assertThat(desk.err())
                .contains("nothing reads the folder 'rulebook'. Did you mean 'rulebooks'?")
                .hasLineCount(1);
    }

    @Test
    void what_is_no_property_is_told_with_the_nearest() {
        assertThat(desk.run("up", "--set", "interlock.ingest.bodybytes=1")).isEqualTo(Exit.USAGE.code());
        assertThat(desk.run("run", "--set", "interlock.ingest.body-bytes=big")).isEqualTo(Exit.USAGE.code());
        assertThat(desk.run("run", "--set", "nonsense")).isEqualTo(Exit.USAGE.code());
        assertThat(desk.err())
                .contains(
                        "Did you mean 'interlock.ingest.body-bytes'?",
                        "'interlock.ingest.body-bytes' is 'big' (from --set), which is not a whole number of bytes",
                        "KEY=VALUE")
                .hasLineCount(3);
    }
}
