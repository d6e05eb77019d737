package dev.interlock.cli.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.interlock.cli.operate.WhyNotCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The fleet's commands, asked of a controller with a simulated fleet. */
final class FleetCommandsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static WatchedFleet fleet;

    @BeforeAll
    static void start() throws Exception {
        fleet = WatchedFleet.start("commands");
        Instant until = Instant.now().plus(Duration.ofMinutes(2));
        while (!run("anomalies").contains("gpu-xid") && Instant.now().isBefore(until)) {
            fleet.push();
        }
    }

    @AfterAll
    static void stop() {
        fleet.close();
    }

    @Test
    void status_shows_each_instance_with_its_figures_cost_and_anomalies() {
        String shown = run("status");

        assertThat(shown.lines().findFirst().orElse(""))
                .containsSubsequence("INSTANCE ID", "PROVIDER", "UTIL %", "MEMORY %", "$/H");
        assertThat(line(shown, "gpu-node-1")).contains("  8  ", "23.92");
        assertThat(line(shown, "gpu-node-3")).contains("gpu-xid");
    }

    @Test
    void each_provider_is_summed_up_below_and_by_itself() throws Exception {
        assertThat(line(run("status"), "owned: ")).contains("GPUs heard of", "(100 % of those at work)", "$/h");
        JsonNode owned = new ObjectMapper().readTree(run("providers", "--json")).get(0);
        assertThat(owned.path("provider").asText()).isEmpty();
        assertThat(owned.path("coverage_percent").asDouble()).isEqualTo(100);
    }

    @Test
    void anomalies_say_of_which_gpu_and_what_is_recommended() {
        assertThat(line(run("anomalies"), "gpu-node-3/2")).contains("gpu-xid").contains("XID");
    }

    @Test
    void nothing_is_called_idle_without_proof() {
        assertThat(run("idle")).contains("No GPU is proven idle.");
    }

    @Test
    void programs_get_json_and_csv() throws Exception {
        assertThat(new ObjectMapper()
                        .readTree(run("status", "--json"))
                        .get(0)
                        .path("instance_id")
                        .asText())
                .isEqualTo("gpu-node-1");
        List<String> csv = run("anomalies", "--csv").lines().toList();
        assertThat(csv.get(0)).isEqualTo("instance_id,device,type,since,job,user,recommended");
        assertThat(csv).anySatisfy(row -> assertThat(row).startsWith("gpu-node-3,gpu-node-3/2,gpu-xid,"));
    }

    private static String line(String text, String of) {
        return text.lines().filter(line -> line.contains(of)).findFirst().orElse("");
    }

    @Test
    void a_rule_that_does_not_act_on_a_device_is_explained_by_the_running_controller() throws Exception {
        assertThat(run(new WhyNotCommand(), "IDLE-003", "gpu-node-1/0"))
                .startsWith("IDLE-003: A GPU is idle")
                .contains("of gpu-node-1/0 at ", "it does not match");
        assertThat(new ObjectMapper()
                        .readTree(run(new WhyNotCommand(), "IDLE-003", "gpu-node-1/0", "--json"))
                        .path("findings"))
                .isNotEmpty();
    }

    private static String run(String... command) {
        return run(new FleetCommand(), command);
    }

    private static String run(Object of, String... command) {
        StringWriter out = new StringWriter();
        CommandLine line = new CommandLine(of);
        line.setOut(new PrintWriter(out, true));
        line.execute(Stream.concat(
                        Stream.of(command),
                        Stream.of("--data", folder.resolve("none").toString(), "--set", "interlock.url=" + fleet.own()))
                .toArray(String[]::new));
        return out.toString();
    }
}
