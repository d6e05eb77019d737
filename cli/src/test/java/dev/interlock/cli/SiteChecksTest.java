package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.cli.outcome.Exit;
import dev.interlock.scenarios.bench.SourceTree;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator put somewhere and nobody reads is told, with how it would be read. */
final class SiteChecksTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path site;

    @BeforeEach
    void have_a_home_and_a_site() throws IOException {
        Path home = folder.resolve("home");
        SourceTree.linkedFrom(Path.of(".."), home);
        System.setProperty("interlock.home", home.toString());
        site = Files.createDirectories(folder.resolve("site"));
    }

    @Test
    void a_route_with_the_wrong_suffix_is_named_with_the_right_one() throws IOException {
        put("routes/ingest-pdu-meters.yaml", "- route: {}");
        put("routes/.ingest.camel.yaml.swp", "");
        put("routes/README.md", "");

        assertThat(run("routes", "check", "--set", "interlock.site=" + site)).isEqualTo(Exit.FAILED.code());
        assertThat(out.toString())
                .contains(
                        "ingest-pdu-meters.yaml:1: Nothing reads this file.",
                        "Rename it to 'ingest-pdu-meters.camel.yaml'.",
                        "1 fault in");
    }

    @Test
    void a_rule_outside_its_folders_is_named() throws IOException {
        put("rulebooks/mine.drl", "");
        put("rulebooks/condition/mine.drl", "");
        put("rulebooks/limit.csv", "");

        assertThat(run("rules", "check", "--set", "interlock.site=" + site)).isEqualTo(Exit.FAILED.code());
        assertThat(out.toString())
                .contains(
                        "mine.drl:1: Nothing reads this file. Put it into one of conditions/",
                        "Did you mean 'conditions'?",
                        "only 'limits.csv', 'switched-off.csv', 'danger-words.csv', 'xid-catalogue.csv', 'device-kinds.yaml' count. Did you mean 'limits.csv'?");
    }

    @Test
    void the_doctor_names_every_file_that_nothing_reads() throws IOException {
        put("audit-queries/mine.txt", "");
        put("runbooks/mine.txt", "");
        put("prompts/plan.txt", "");
        put("routes/mapping.yml", "");

        assertThat(run("doctor", "--set", "interlock.site=" + site, "--data", data()))
                .isEqualTo(Exit.FAILED.code());
        assertThat(out.toString())
                .contains(
                        "names end in '.sql'",
                        "names end in '.md'",
                        "The prompt is called 'plan.md'",
                        "The mapping is called 'mapping.yaml'");
        assertThat(out.toString().lines().filter(line -> line.contains("Nothing reads")))
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
        String[] words = Stream.concat(
                        Stream.of(command.split(" ")),
                        Stream.of("--set", "interlock.site=" + folder.resolve("sit"), "--data", data()))
                .toArray(String[]::new);

        assertThat(run(words)).isEqualTo(Exit.USAGE.code());
        assertThat(err.toString())
                .contains(
                        "'interlock.site' is '%s' (from --set), and there is no such folder."
                                .formatted(folder.resolve("sit")),
                        "Did you mean '%s'?".formatted(site))
                .hasLineCount(1);
    }

    @Test
    void a_site_with_nothing_that_is_read_is_told() {
        assertThat(run("routes", "check", "--set", "interlock.site=" + site)).isEqualTo(Exit.USAGE.code());
        assertThat(err.toString())
                .contains("has nothing that is read. Put rulebooks/, routes/")
                .hasLineCount(1);
    }

    @Test
    void a_folder_of_a_site_that_is_misspelt_is_told_with_the_one_that_was_meant() throws IOException {
        put("routes/README.md", "");
        put("rulebook/limits.csv", "");

        assertThat(run("rules", "check", "--set", "interlock.site=" + site)).isEqualTo(Exit.USAGE.code());
        assertThat(err.toString())
                .contains("nothing reads the folder 'rulebook'. Did you mean 'rulebooks'?")
                .hasLineCount(1);
    }

    @Test
    void what_is_no_property_is_told_with_the_nearest() {
        assertThat(run("up", "--set", "interlock.ingest.bodybytes=1")).isEqualTo(Exit.USAGE.code());
        assertThat(run("run", "--set", "interlock.ingest.body-bytes=big")).isEqualTo(Exit.USAGE.code());
        assertThat(run("run", "--set", "nonsense")).isEqualTo(Exit.USAGE.code());
        assertThat(err.toString())
                .contains(
                        "Did you mean 'interlock.ingest.body-bytes'?",
                        "'interlock.ingest.body-bytes' is 'big' (from --set), which is not a whole number of bytes",
                        "KEY=VALUE")
                .hasLineCount(3);
    }

    private void put(String name, String text) throws IOException {
        Path file = site.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private int run(String... arguments) {
        return CommandLineOf.interlock()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
