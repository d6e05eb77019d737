package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.cli.outcome.Exit;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A person saves files of a site, and in a process of its own what they concern is played again. */
@Timeout(300)
final class TestWatchTest {
    private static final String FEATURE = "features/racks.feature";
    private static final String LIMITS = "rulebooks/limits.csv";
    private static final String RULE = "rulebooks/conditions/racks.drl";

    private final Desk desk;
    private final Process watch;
    private final BufferedReader said;

    TestWatchTest(@TempDir Path folder) throws IOException {
        this.desk = Desk.installed(folder);
        assertThat(desk.run("init", desk.site().toString())).isEqualTo(Exit.OK.code());
        watch = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dinterlock.home=" + desk.home(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "test",
                        desk.site().toString(),
                        "--only",
                        FEATURE,
                        "--watch")
                .redirectErrorStream(true)
                .start();
        said = watch.inputReader(StandardCharsets.UTF_8);
    }

    @AfterEach
    void stop() {
        watch.destroyForcibly();
    }

    @Test
    void what_a_saved_file_concerns_is_played_again_until_somebody_ends_it() throws Exception {
        assertThat(until("Ctrl+C ends this.")).anyMatch(line -> line.startsWith("1 played in "));

        edit(FEATURE, "draws 9.5 kW\n", "draws 8.5 kW\n");
        assertThat(until(" played in "))
                .contains(FEATURE + " was changed.")
                .anyMatch(line -> line.contains("does not act on rack-1"))
                .last()
                .asString()
                .contains("1 of 1 are not decided as they say: 'rack-1 draws 9.5 kW for two minutes' (");

        edit(LIMITS, "rack-draws-much,9000,8000", "rack-draws-much,8100,8000");
        assertThat(until(" played in "))
                .contains(LIMITS + " was changed.")
                .last()
                .asString()
                .endsWith("All 1 are decided as they say.");

        edit(RULE, "then", "thn");
        assertThat(until("Mend what is named above.")).anyMatch(line -> line.contains("racks.drl:13: 'thn' is not"));
        edit(RULE, "thn", "then");
        assertThat(until(" played in ")).last().asString().startsWith("0 played in ");

        edit(FEATURE, "Example:", "Exampel:");
        assertThat(until("sentence below it.")).last().asString().contains("racks.feature:1: It has no example.");
        edit(FEATURE, "Exampel:", "Example:");
        until(" played in ");

        desk.put(
                "features/other.feature",
                Files.readString(desk.site().resolve(FEATURE)).replace("rack-1", "rack-2"));
        assertThat(until("was added.")).contains("features/other.feature was added.");
        until(" played in ");
        Files.delete(desk.site().resolve("features/other.feature"));
        assertThat(until(" played in ")).contains("features/other.feature is gone.");

        assertThat(watch.isAlive()).isTrue();
        watch.destroy();
        assertThat(watch.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void reports_at_an_end_that_does_not_come_are_refused() {
        assertThat(desk.run("test", desk.site().toString(), "--watch", "--coverage"))
                .isEqualTo(Exit.USAGE.code());
        assertThat(desk.err()).contains("'--watch' plays what changes and has no end to report at.");
    }

    /** As an editor does that writes a new file and puts it in the place of the old one. */
    private void edit(String name, String old, String now) throws IOException {
        Path file = desk.site().resolve(name);
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Path next = Files.writeString(file.resolveSibling("4913"), text.replace(old, now));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Every line up to one with these words. */
    private List<String> until(String words) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            lines.add(line);
            if (line.contains(words)) {
                return lines;
            }
        }
        throw new AssertionError("It ended before '%s' and had said: %s".formatted(words, lines));
    }
}
