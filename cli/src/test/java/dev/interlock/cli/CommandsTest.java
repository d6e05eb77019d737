package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.cli.outcome.Exit;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

final class CommandsTest {
    private final Path folder;
    private final Desk desk;

    CommandsTest(@TempDir Path folder) {
        this.folder = folder;
        this.desk = new Desk(folder);
    }

    static Stream<String> commands() {
        return names(CommandLineOf.interlock(), "");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_has_help(String command) {
        assertThat(desk.run((command + " --help").strip().split(" "))).isEqualTo(Exit.OK.code());
        assertThat(desk.out()).startsWith("Usage: interlock").contains("--help");
        assertThat(desk.err()).isEmpty();
    }

    @Test
    void an_unknown_option_is_told_in_one_sentence() {
        assertThat(desk.run("up", "--sped", "3")).isEqualTo(Exit.USAGE.code());
        assertThat(desk.err()).contains("--sped").contains("--help").hasLineCount(1);
    }

    @Test
    void a_number_that_is_none_is_told_without_the_words_of_a_programmer() {
        assertThat(desk.run("up", "--speed", "fast")).isEqualTo(Exit.USAGE.code());
        assertThat(desk.run("up", "--seed", "x")).isEqualTo(Exit.USAGE.code());
        assertThat(desk.run("up", "--until-verified", "--limit", "0")).isEqualTo(Exit.USAGE.code());
        assertThat(desk.err())
                .contains("'fast' is not a number.", "'x' is not a whole number in range.", "Give 1 second or more.")
                .hasLineCount(3);
    }

    @Test
    void a_misspelt_command_is_answered_with_the_one_that_was_meant() {
        assertThat(desk.run("stauts")).isEqualTo(Exit.USAGE.code());
        assertThat(desk.err()).contains("Did you mean").contains("status").hasLineCount(1);
    }

    @Test
    void a_port_that_is_taken_is_named_with_advice() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertThat(desk.run("up", "--headless", "--port", port, "--data", desk.data()))
                    .isEqualTo(Exit.UNREACHABLE.code());
            assertThat(desk.err()).contains(port, "taken", "--port").hasLineCount(1);
        }
    }

    @Test
    void a_data_folder_that_cannot_be_made_is_named_with_advice() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(desk.run("up", "--headless", "--data", file.resolve("data").toString()))
                .isEqualTo(Exit.UNREACHABLE.code());
        assertThat(desk.err())
                .contains("cannot be used as data folder", "--data")
                .hasLineCount(1);
    }

    @Test
    void a_setting_that_nobody_knows_is_answered_with_the_nearest() throws Exception {
        Path config = Files.writeString(folder.resolve("mine.properties"), "interlock.prot=1\n");
        assertThat(desk.run("status", "--config", config.toString())).isEqualTo(Exit.USAGE.code());
        assertThat(desk.err())
                .contains("interlock.prot", "Did you mean 'interlock.port'")
                .hasLineCount(1);
    }

    @Test
    void a_folder_without_an_audit_is_said_to_have_none() {
        assertThat(desk.run("audit", "list", "--data", desk.data())).isEqualTo(Exit.UNREACHABLE.code());
        assertThat(desk.err()).contains("There is no audit").hasLineCount(1);
    }

    @Test
    void a_scenario_that_is_not_there_is_told_with_where_to_look() {
        assertThat(desk.run("scenario", "run", "nowhere")).isEqualTo(Exit.UNREACHABLE.code());
        assertThat(desk.err()).contains("nowhere", "scenario list").hasLineCount(1);
    }

    @Test
    void results_are_asked_for_seeds_that_there_are_and_a_folder_that_is_there() {
        assertThat(desk.run("scenario", "results", "--seeds", "5-1")).isEqualTo(Exit.USAGE.code());
        assertThat(desk.err()).contains("5-1", "Give the lower one first");
        assertThat(desk.run("scenario", "results", "--seeds", "few")).isEqualTo(Exit.USAGE.code());
        assertThat(desk.err()).contains("'--seeds few' is no range");
        assertThat(desk.run("scenario", "results", "--to", "nowhere/results.md"))
                .isEqualTo(Exit.USAGE.code());
        assertThat(desk.err()).contains("There is no folder", "nowhere", "'--to'");
    }

    @Test
    void the_scenarios_of_every_world_are_listed() {
        desk.install();
        assertThat(desk.run("scenario", "list")).isEqualTo(Exit.OK.code());
        assertThat(desk.out().lines())
                .anyMatch(line -> line.startsWith("feed-loss "))
                .anyMatch(line -> line.matches("container-stop +minicloud .*"))
                .anyMatch(line -> line.matches("xid-burst +fleet .*"));
    }

    @Test
    void a_noise_that_there_is_not_is_told_before_anything_is_played() {
        desk.install();
        assertThat(desk.run("scenario", "run", "set-back", "--noise", "2")).isEqualTo(Exit.USAGE.code());
        assertThat(desk.run("scenario", "compare", "set-back@sede=1", "set-back"))
                .isEqualTo(Exit.USAGE.code());
        assertThat(desk.err()).contains("Give 0 to 1", "Did you mean 'seed'?");
    }

    @Test
    void what_the_shop_cannot_be_is_told_before_it_opens() throws Exception {
        assertThat(desk.run("up", "--world", "nonsense", "--data", desk.data())).isEqualTo(Exit.USAGE.code());
        assertThat(shop("--runtime", "nonsense")).isEqualTo(Exit.USAGE.code());
        assertThat(shop("--speed", "5")).isEqualTo(Exit.USAGE.code());
        assertThat(shop("--scenario", "nosuch")).isEqualTo(Exit.UNREACHABLE.code());
        Path broken = Files.writeString(folder.resolve("broken.json"), "{");
        assertThat(shop("--scenario", broken.toString())).isEqualTo(Exit.FAILED.code());
        assertThat(desk.err())
                .contains("one of datacentre, minicloud", "one of processes, docker", "Leave it out")
                .contains("There is no scenario 'nosuch'", "broken.json:1: This is not JSON")
                .hasLineCount(5);
        assertThat(desk.out()).doesNotContain("Opening the shop");
    }

    @Test
    void a_story_of_the_shop_is_refused_with_all_that_is_wrong_with_it() throws Exception {
        Path story = Files.writeString(
                folder.resolve("story.json"),
                "{\"name\": \"story\", \"world\": {\"kind\": \"minicloud\"}, \"nonsense\": 1, \"faults\": [{\"type\": \"meteor\", \"target\": \"orders\"}]}");
        assertThat(shop("--scenario", story.toString())).isEqualTo(Exit.FAILED.code());
        assertThat(desk.err())
                .contains("no 'description'", "no fault 'meteor'", "no 'expect'", "unknown field 'nonsense'")
                .hasLineCount(4);
    }

    @Test
    void a_fault_without_a_world_is_told_with_how_to_start_one() throws Exception {
        Path config = Files.writeString(folder.resolve("mine.properties"), "interlock.world.port=9\n");
        for (String[] fault : new String[][] {{"list"}, {"heal", "fault-1"}, {"inject", "hang", "cache"}}) {
            String[] command = Desk.with(
                    Desk.with(new String[] {"fault"}, fault), "--data", desk.data(), "--config", config.toString());
            assertThat(desk.run(command)).isEqualTo(Exit.UNREACHABLE.code());
        }
        assertThat(desk.err()).contains("No world answers at", "interlock up").hasLineCount(3);
    }

    private int shop(String... more) {
        String[] up = {
            "up", "--world", "minicloud", "--headless", "--port", "0", "--world-port", "0", "--data", desk.data()
        };
        return desk.run(Desk.with(up, more));
    }

    private static Stream<String> names(CommandLine command, String name) {
        Stream<String> below = command.getSubcommands().entrySet().stream()
                .flatMap(entry -> names(entry.getValue(), (name + " " + entry.getKey()).strip()));
        return Stream.concat(Stream.of(name), below);
    }
}
