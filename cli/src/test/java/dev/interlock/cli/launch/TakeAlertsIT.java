package dev.interlock.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.interlock.programs.ForeignProgram;
import dev.interlock.programs.LocalPort;
import dev.interlock.programs.NeedsProgram;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The built command beside a real Alertmanager that is configured with what the how-to says, to the letter. */
@NeedsProgram(ForeignProgram.ALERTMANAGER)
@Timeout(240)
final class TakeAlertsIT {
    private static final Path COMMAND =
            Path.of("target/interlock/bin/interlock").toAbsolutePath();
    private static final Path HOW_TO = Path.of("../docs/how-to/take-alerts.md");
    private static final Path TEAMS = Path.of("../camel-routes/examples/tell-teams.camel.yaml");
    private static final Pattern CONFIG = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final String ANSWERS = "Interlock answers at http://127.0.0.1:";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final List<String> posted = new CopyOnWriteArrayList<>();
    private final HttpServer receivers =
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private Process interlock = new ProcessBuilder("true").start();
    private Process alertmanager = new ProcessBuilder("true").start();

    TakeAlertsIT() throws IOException {}

    @AfterEach
    void end() throws InterruptedException {
        for (Process process : new Process[] {interlock, alertmanager}) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.waitFor(20, TimeUnit.SECONDS);
        }
        receivers.stop(0);
    }

    @Test
    void an_alert_that_the_real_one_fires_is_shown_and_told_on_to_receivers_of_which_one_is_the_sites_own()
            throws Exception {
        String port = start();
        Ran tested = command("alert", "test");
        assertThat(tested.out()).contains("teams: 202 ", "webhook: 200 ok").doesNotContain("hush-hush");
        assertThat(tested.exit()).isZero();
        assertThat(told("teams")).anySatisfy(card -> assertThat(card).contains("\"AdaptiveCard\"", "This is a test"));
        assertThat(command("alert", "test", "slak").err())
                .contains("There is no receiver 'slak'. Choose one of teams, webhook.");
        assertThat(command("doctor").out()).contains("alerts go to teams, webhook");
        Path config = folder.resolve("alertmanager.yml");
        Files.writeString(config, configuration().replace("localhost:8080", "127.0.0.1:" + port));
        assertThat(amtool("check-config", config.toString())).contains("SUCCESS");
        int its = LocalPort.free();
        alertmanager = new ProcessBuilder(
                        ForeignProgram.ALERTMANAGER.path().toString(),
                        "--config.file=" + config,
                        "--storage.path=" + folder.resolve("am"),
                        "--cluster.listen-address=",
                        "--web.listen-address=127.0.0.1:" + its)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("am.log").toFile())
                .start();

        String url = "--alertmanager.url=http://127.0.0.1:" + its;
        awaited(() -> amtool("alert", "add", "alertname=TryOut", "device=rack-1", "severity=warning", url), "");
        assertThat(awaited(this::status, "TryOut")).contains("Alerts of other systems", "warning", "rack-1");
        assertThat(awaited(() -> String.join("\n", told("webhook")), "TryOut"))
                .contains("\"version\":\"1\"", "\"status\":\"firing\"", "#decision=");
        assertThat(command("alert", "receivers").out()).contains("teams", "webhook");
    }

    private List<String> told(String receiver) {
        return posted.stream().filter(each -> each.startsWith("/" + receiver)).toList();
    }

    private Ran command(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(COMMAND.toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data()));
        command.addAll(settings());
        return Ran.of(
                Path.of("."), Map.of("PATH", System.getenv("PATH"), "HOME", "/tmp"), command.toArray(String[]::new));
    }

    /** A webhook, and what the how-to adds in a site's own folder. */
    private List<String> settings() throws IOException {
        Path routes = Files.createDirectories(folder.resolve("site/routes"));
        Files.copy(TEAMS, routes.resolve("tell-teams.camel.yaml"), StandardCopyOption.REPLACE_EXISTING);
        String address = "http://127.0.0.1:" + receivers.getAddress().getPort();
        return List.of(
                "--set", "interlock.site=" + folder.resolve("site"),
                "--set", "alert.webhook=" + address + "/webhook",
                "--set", "alert.teams=" + address + "/teams/hush-hush");
    }

    private interface Asking {
        String ask() throws Exception;
    }

    /** Asks again until the answer has the text; the test's time limit ends it. */
    private static String awaited(Asking asking, String text) throws Exception {
        String answer = asking.ask();
        while (!answer.contains(text) || answer.contains("connection refused")) {
            TimeUnit.MILLISECONDS.sleep(200);
            answer = asking.ask();
        }
        return answer;
    }

    private String start() throws IOException {
        receivers.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            posted.add(path + " " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] ok = "ok".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(path.startsWith("/teams") ? 202 : 200, ok.length);
            exchange.getResponseBody().write(ok);
            exchange.close();
        });
        receivers.start();
        List<String> command = new ArrayList<>(
                List.of(COMMAND.toString(), "up", "--headless", "--port", "0", "--world-port", "0", "--data", data()));
        command.addAll(settings());
        interlock = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader said = interlock.inputReader();
        String line = said.readLine();
        while (line != null && !line.contains(ANSWERS)) {
            line = said.readLine();
        }
        assertThat(line).as("it ended before it answered").isNotNull();
        Thread drain = new Thread(() -> said.lines().forEach(each -> {}));
        drain.setDaemon(true);
        drain.start();
        return String.valueOf(line).replaceAll("(?s).*" + Pattern.quote(ANSWERS) + "(\\d+).*", "$1");
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private String status() throws Exception {
        return said(COMMAND.toString(), "status", "--data", data());
    }

    private static String amtool(String... arguments) throws Exception {
        String[] command = new String[arguments.length + 1];
        command[0] = "amtool";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return said(command);
    }

    private static String said(String... command) throws Exception {
        Ran ran = Ran.of(Path.of("."), Map.of("PATH", System.getenv("PATH"), "HOME", "/tmp"), command);
        return ran.out() + ran.err();
    }

    private static String configuration() throws IOException {
        Matcher config = CONFIG.matcher(Files.readString(HOW_TO));
        assertThat(config.find()).isTrue();
        return config.group(1);
    }
}
