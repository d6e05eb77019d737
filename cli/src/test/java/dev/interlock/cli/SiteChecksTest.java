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
    void a_price_that_cannot_be_used_and_one_that_replaces_another_are_told_with_file_and_line() throws IOException {
        desk.put("routes/prices.csv", """
                provider,type,region,commitment,gpu,gpus,memory_gib,price,currency,date,source
                lambda,no-price,,,H100,8,80,,USD,2026-01-01,a list
                lambda,negative,,,H100,8,80,-3,USD,2026-01-01,a list
                lambda,francs,,,H100,8,80,3,CHF,2026-01-01,a list
                lambda,twice,,,H100,8,80,3,USD,2026-01-01,a list
                lambda,twice,,,H100,8,80,4,USD,2026-01-02,a list
                lambda,gpu_8x_h100_sxm5,,,H100,8,80,1.5,USD,2026-01-01,a contract
                """);

        assertThat(desk.ofTheSite("routes", "check")).isEqualTo(Exit.FAILED.code());
        assertThat(desk.out())
                .contains(
                        "prices.csv:2: 'price' is empty",
                        "prices.csv:3: 'price' is '-3'",
                        "prices.csv:4: 'currency' is 'CHF'",
                        "prices.csv:6: twice of lambda costs 3.0 $ an hour in line 5 and 4.0 $ here.",
                        "prices.csv:7: gpu_8x_h100_sxm5 of lambda costs 1.5 $ an hour here and ",
                        "4 faults in");

        assertThat(desk.ofTheSite("doctor", "--data", desk.data())).isEqualTo(Exit.FAILED.code());
        assertThat(desk.out()).contains("4 faults; the first: ", "prices.csv:2: 'price' is empty");
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
