package dev.interlock.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The six minutes of {@code docs/demo_script.md}, played with the built command: every line of code on the page, in its order. */
@Timeout(900)
final class DemoScriptIT {
    private static final String COMMAND =
            Path.of("target/interlock/bin/interlock").toAbsolutePath().toString();
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\n(.*?)^```$");
    private static final Pattern ID = Pattern.compile("\\b(report|fault)-[0-9a-f]+\\b");
    private static final Pattern BROKEN = Pattern.compile("fault inject \\S+ (\\S+)");
    private static final long PATIENCE_SECONDS = 180;

    private final Path folder;
    private final Map<String, String> ids = new HashMap<>();
    private final BlockingQueue<String> shown = new LinkedBlockingQueue<>();
    private final List<Process> started = new ArrayList<>();

    DemoScriptIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @AfterEach
    void end() throws Exception {
        for (Process each : started) {
            each.destroy();
            each.waitFor(90, TimeUnit.SECONDS);
        }
    }

    @Test
    void every_line_of_the_script_does_what_the_page_says() throws Exception {
        Iterator<String> lines = BLOCK.matcher(Files.readString(Path.of("../docs/demo_script.md")))
                .results()
                .flatMap(block -> block.group(1).lines())
                .iterator();
        begin(lines.next());
        until("Telemetry comes in.");
        while (lines.hasNext()) {
            play(lines.next());
        }
    }

    private void play(String line) throws Exception {
        if (line.contains("demo check")) {
            checked(line);
            return;
        }
        Ran ran = ran(line);
        assertThat(ran.exit()).as("%s%n%s%n%s", line, ran.out(), ran.err()).isZero();
        ID.matcher(ran.out())
                .results()
                .map(MatchResult::group)
                .findFirst()
                .ifPresent(id -> ids.put(id.startsWith("report") ? "REPORT" : "FAULT", id));
        BROKEN.matcher(line)
                .results()
                .findFirst()
                .map(fault -> " in %s is done: Every task was carried out.".formatted(fault.group(1)))
                .ifPresent(this::until);
        if (line.contains("recovered-since")) {
            assertThat(ran.out()
                            .lines()
                            .skip(1)
                            .findFirst()
                            .orElseThrow()
                            .strip()
                            .split("\\s+"))
                    .as("incidents, recovered, by rules alone, median: %s", ran.out())
                    .hasSize(4)
                    .allMatch(figure -> Double.parseDouble(figure) > 0);
        }
    }

    /** How fast a busy machine is, is not the script's affair; everything else must be ready. */
    private void checked(String line) throws Exception {
        long begun = System.nanoTime();
        List<String> missing;
        Ran ran;
        do {
            ran = ran(line);
            missing = ran.out()
                    .lines()
                    .filter(each -> each.startsWith("fail"))
                    .filter(each -> !each.startsWith("fail  latency "))
                    .toList();
        } while (!missing.isEmpty() && System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS));
        assertThat(missing).as(ran.out() + ran.err()).isEmpty();
        assertThat(ran.out()).contains("Rehearsed: \"smoke in the battery room", "simulated", "telemetry to ");
        assertThat(ran.exit()).isEqualTo(ran.out().contains("fail  latency ") ? 1 : 0);
    }

    private void begin(String line) throws IOException {
        Process process = new ProcessBuilder("/bin/sh", "-c", "exec " + real(line))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        started.add(process);
        Thread reading = new Thread(() -> read(process), "said");
        reading.setDaemon(true);
        reading.start();
    }

    private void read(Process process) {
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            said.lines().forEach(shown::add);
        } catch (IOException | UncheckedIOException over) {
            // it has ended
        }
    }

    /** Waits for a line that holds this text, and passes over those before it. */
    private void until(String text) {
        StringBuilder before = new StringBuilder();
        try {
            for (String line = next(); line != null; line = next()) {
                before.append(line).append('\n');
                if (line.contains(text)) {
                    return;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("'%s' did not come. There was:%n%s".formatted(text, before));
    }

    private @Nullable String next() throws InterruptedException {
        return shown.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private Ran ran(String line) throws Exception {
        return Ran.of(folder, Map.of("PATH", System.getenv("PATH")), "/bin/sh", "-c", real(line));
    }

    private String real(String line) {
        String named = ids.entrySet().stream()
                .reduce(line, (text, id) -> text.replace(id.getKey(), id.getValue()), (one, other) -> other);
        return named.replaceFirst("^\\./interlock up", "'%s' up --port 0 --world-port 0".formatted(COMMAND))
                .replaceFirst("^\\./interlock", "'%s'".formatted(COMMAND));
    }
}
