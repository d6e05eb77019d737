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
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The commands of {@code docs/demo_script.md}, played with the built command in a folder of their own, until it is closed. */
final class DemoScript implements AutoCloseable {
    private static final String COMMAND =
            Path.of("target/interlock/bin/interlock").toAbsolutePath().toString();
    private static final Pattern PART = Pattern.compile("(?ms)^## (?<heading>[^\n]*)$|^```sh\n(?<commands>.*?)^```$");
    private static final Pattern ID = Pattern.compile("\\b(report|fault)-[0-9a-f]+\\b");
    private static final Pattern BROKEN = Pattern.compile("fault inject \\S+ (\\S+)");
    private static final Pattern URL = Pattern.compile("Interlock answers at (\\S+)");
    private static final long PATIENCE_SECONDS = 180;

    private final Path folder;
    private final Map<String, String> ids = new HashMap<>();
    private final BlockingQueue<String> shown = new LinkedBlockingQueue<>();
    private final CompletableFuture<String> url = new CompletableFuture<>();
    private final List<Process> started = new ArrayList<>();

    DemoScript(Path folder) {
        this.folder = folder;
    }

    /** A command, and the heading that it stands under. */
    record Line(String heading, String command) {}

    /** All of them, in the order of the page. */
    static List<Line> lines() throws IOException {
        List<Line> lines = new ArrayList<>();
        String heading = "";
        Matcher part = PART.matcher(Files.readString(Path.of("../docs/demo_script.md")));
        while (part.find()) {
            if (part.group("heading") != null) {
                heading = part.group("heading");
                continue;
            }
            String of = heading;
            part.group("commands").lines().forEach(command -> lines.add(new Line(of, command)));
        }
        return lines;
    }

    /** Starts what the others talk to, and waits until it is at work. */
    void begin(String line) throws IOException {
        Process process = new ProcessBuilder("/bin/sh", "-c", "exec " + real(line))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        started.add(process);
        Thread reading = new Thread(() -> read(process), "said");
        reading.setDaemon(true);
        reading.start();
        until("Telemetry comes in.");
    }

    /** Where its page is. */
    String url() throws Exception {
        return url.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Plays one, and waits until what it broke is repaired; what it said. */
    String play(String line) throws Exception {
        if (line.contains("demo check")) {
            return checked(line);
        }
        Ran ran = ran(line);
        assertThat(ran.exit()).as("%s%n%s%n%s", line, ran.out(), ran.err()).isZero();
        ID.matcher(ran.out())
                .results()
                .map(MatchResult::group)
                .findFirst()
                .ifPresent(id -> ids.put(id.startsWith("report") ? "REPORT" : "FAULT", id));
        BROKEN.matcher(line).results().findFirst().ifPresent(fault -> repaired(fault.group(1)));
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
        return ran.out();
    }

    /** Waits until a service is repaired. */
    void repaired(String service) {
        until(" in %s is done: Every task was carried out.".formatted(service));
    }

    /** How fast a busy machine is, is not the script's affair; everything else must be ready. */
    private String checked(String line) throws Exception {
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
        return ran.out();
    }

    private void read(Process process) {
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            said.lines().forEach(line -> {
                URL.matcher(line).results().findFirst().ifPresent(found -> url.complete(found.group(1)));
                shown.add(line);
            });
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

    @Override
    public void close() throws InterruptedException {
        for (Process each : started) {
            each.destroy();
            each.waitFor(90, TimeUnit.SECONDS);
        }
    }
}
