package dev.interlock.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.ForeignProgram;
import dev.interlock.programs.NeedsProgram;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
    private static final Pattern CONFIG = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final String ANSWERS = "Interlock answers at http://127.0.0.1:";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

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
    }

    @Test
    void an_alert_that_the_real_one_fires_is_shown_and_is_gone_when_it_resolves() throws Exception {
        String port = start();
        Path config = folder.resolve("alertmanager.yml");
        Files.writeString(config, configuration().replace("localhost:8080", "127.0.0.1:" + port));
        assertThat(amtool("check-config", config.toString())).contains("SUCCESS");
        int its = freePort();
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
    }

    private interface Asking {
        String ask() throws Exception;
    }

    /** Asks again until the answer has the text; the test's time limit ends it. */
    private static String awaited(Asking asking, String text) throws Exception {
        String answer = asking.ask();
        while (!answer.contains(text) || answer.contains("connection refused")) {
            answer = asking.ask();
        }
        return answer;
    }

    private String start() throws IOException {
        interlock = new ProcessBuilder(
                        COMMAND.toString(), "up", "--headless", "--port", "0", "--world-port", "0", "--data", data())
                .redirectErrorStream(true)
                .start();
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

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
