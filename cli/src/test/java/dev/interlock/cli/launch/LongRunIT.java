package dev.interlock.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.NightlyBuild;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The built command runs for long at a hundred times the speed, with one fault after the other, and grows no further. */
@Timeout(value = 90, unit = TimeUnit.MINUTES)
@EnabledOnOs(OS.LINUX)
final class LongRunIT {
    private static final Path COMMAND =
            Path.of("target/interlock/bin/interlock").toAbsolutePath();
    private static final int SPEED = 100;
    private static final Duration LONG = NightlyBuild.choose(Duration.ofSeconds(24), Duration.ofHours(1));
    private static final int READINGS = NightlyBuild.choose(6, 60);

    /** Less than what an hour brings in, so that it is full early and what grows beyond it shows. */
    private static final int HISTORY_BYTES = 4 << 20;

    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    /** What the process holds at one moment, its heap right after a collection. */
    private record Held(double heapMegabytes, double files, double threads) {
        static Held by(ProcessHandle process) throws Exception {
            jcmd(process, "GC.run");
            double used = USED.matcher(jcmd(process, "GC.heap_info").split("Metaspace", 2)[0])
                    .results()
                    .map(MatchResult::group)
                    .mapToDouble(text -> Double.parseDouble(text.replaceAll("\\D", "")))
                    .sum();
            Path own = Path.of("/proc", Long.toString(process.pid()));
            return new Held(used / 1024, count(own.resolve("fd")), count(own.resolve("task")));
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.0f MB, %.0f files, %.0f threads", heapMegabytes, files, threads);
        }
    }

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void heap_files_and_threads_are_flat_while_one_fault_follows_the_other() throws Exception {
        Process process = new ProcessBuilder(
                        COMMAND.toString(),
                        "up",
                        "--headless",
                        "--port=0",
                        "--world-port=0",
                        "--speed=" + SPEED,
                        "--data=" + folder.resolve("data"),
                        "--scenario=" + scenario(),
                        "--set=interlock.ingest.history-bytes=" + HISTORY_BYTES)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            await(process, "controller.json");
            List<Held> held = new ArrayList<>();
            for (int reading = 0; reading < READINGS; reading++) {
                assertThat(process.waitFor(LONG.toMillis() / READINGS, TimeUnit.MILLISECONDS))
                        .as("it ended by itself")
                        .isFalse();
                held.add(Held.by(process.toHandle()));
            }
            System.out.println("A long run held " + held);

            assertThat(grown(held, Held::files)).as("%s", held).isLessThan(1.2);
            assertThat(grown(held, Held::threads)).as("%s", held).isLessThan(1.2);
            assertThat(grown(held, Held::heapMegabytes)).as("%s", held).isLessThan(NightlyBuild.choose(2.0, 1.2));
        } finally {
            process.destroy();
            process.waitFor(60, TimeUnit.SECONDS);
        }
    }

    /** The median of the last third as a share of that of the second. */
    private static double grown(List<Held> held, ToDoubleFunction<Held> what) {
        int third = held.size() / 3;
        return median(held.subList(held.size() - third, held.size()), what)
                / median(held.subList(third, held.size() - third), what);
    }

    private static double median(List<Held> held, ToDoubleFunction<Held> what) {
        return held.stream()
                .mapToDouble(what)
                .sorted()
                .skip(held.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private void await(Process process, String file) throws InterruptedException {
        Path beacon = folder.resolve("data").resolve(file);
        for (int look = 0; !Files.exists(beacon); look++) {
            assertThat(look).as("looks for " + beacon).isLessThan(1_800);
            assertThat(process.waitFor(100, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    /** Faults of every kind one after the other, of which some overlap, for longer than the run lasts. */
    private Path scenario() throws IOException {
        Random dice = new Random(7);
        int seconds = (int) LONG.plusMinutes(10).toSeconds() * SPEED;
        String faults = IntStream.iterate(60, at -> at < seconds, at -> at + 600)
                .mapToObj(at -> fault(dice, at + dice.nextInt(300), 120 + dice.nextInt(900)))
                .collect(Collectors.joining(",\n"));
        return Files.writeString(folder.resolve("long-run.json"), """
                {"name": "long-run", "description": "One fault after the other.", "seed": 7, "duration_seconds": %d,
                 "step_seconds": 10, "world": {"jobs": {"load": 0.7}}, "faults": [
                %s], "expect": {"conditions": ["inlet-above-recommended"]}}
                """.formatted(seconds, faults));
    }

    private static String fault(Random dice, int at, int lasting) {
        String unit = "crac-" + (1 + dice.nextInt(9));
        String rack = "rack-" + (1 + dice.nextInt(24));
        String what =
                switch (dice.nextInt(5)) {
                    case 0 -> "\"type\": \"cooling_degraded\", \"to_percent\": 40, \"target\": \"%s\"".formatted(unit);
                    case 1 -> "\"type\": \"cooling_lost\", \"target\": \"%s\"".formatted(unit);
                    case 2 -> "\"type\": \"sensor_silent\", \"target\": \"%s\"".formatted(rack);
                    case 3 -> "\"type\": \"sensor_nan\", \"target\": \"%s\"".formatted(rack);
                    default -> "\"type\": \"sensor_stuck\", \"target\": \"%s\"".formatted(rack);
                };
        return "{%s, \"at_seconds\": %d, \"for_seconds\": %d}".formatted(what, at, lasting);
    }

    private static String jcmd(ProcessHandle process, String command) throws Exception {
        Process asked = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static double count(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.count();
        }
    }
}
