package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.programs.SourceTree;
import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.AuditSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever lies where a command looks for somebody's file, the command says so as that person's matter, never as its own. */
final class BadFilesTest {
    private static final Pattern OF_PROGRAMMERS = Pattern.compile(
            "Something broke|[A-Za-z]+(?:Exception|Error)\\b|IO Exception|\\bjava\\.|\\bnull\\b|dev\\.interlock\\.[a-z.]*[A-Z]|[cC]harset|Input length|JsonToken|constructor|jdbc:");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** What may lie there instead of what is meant. */
    private enum Bad {
        MISSING,
        FOLDER,
        UNREADABLE,
        EMPTY,
        BINARY,
        LATIN,
        UTF16,
        MARKED_RUBBISH,
        WRONG_TYPE,
        BROKEN_OFF;

        void put(Path file) throws IOException {
            Files.deleteIfExists(file);
            switch (this) {
                case MISSING -> {}
                case FOLDER -> Files.createDirectory(file);
                // Reading the memory of no address fails for everybody, also for root.
                case UNREADABLE -> Files.createSymbolicLink(file, Path.of("/proc/self/mem"));
                case EMPTY -> Files.createFile(file);
                case BINARY -> Files.write(file, new byte[] {0, 1, 2, 3, (byte) 0xFF, 0, 10, 0});
                case LATIN -> Files.write(file, "gr\u00FCn = 1\n".getBytes(StandardCharsets.ISO_8859_1));
                case UTF16 -> Files.write(file, "{}".getBytes(StandardCharsets.UTF_16));
                case MARKED_RUBBISH -> Files.writeString(file, "\uFEFF\u0001 <<\n\n%%");
                case WRONG_TYPE -> Files.writeString(file, "[1, \"two\", {\"three\": []}]");
                case BROKEN_OFF -> Files.writeString(file, "{\n \"name\": \"x\",\n \"world\": {");
            }
        }
    }

    private record Reading(String what, String file, List<String> command) {
        static Reading of(String what, String file, String... command) {
            return new Reading(what, file, List.of(command));
        }

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Arguments> every_command_and_every_bad_file() {
        return Stream.of(
                        Reading.of("scenario run", "x.json", "scenario", "run", "F"),
                        Reading.of("scenario check", "x.json", "scenario", "check", "F"),
                        Reading.of("a job trace", "jobs.csv", "scenario", "check", "D/traced.json"),
                        Reading.of("a carbon curve", "grid.csv", "scenario", "check", "D/green.json"),
                        Reading.of("scenario list", "home/scenarios/x.json", "scenario", "list"),
                        Reading.of("scenario list, shop", "home/scenarios/minicloud/x.json", "scenario", "list"),
                        Reading.of(
                                "up --scenario",
                                "x.json",
                                "up",
                                "--scenario",
                                "F",
                                "--data",
                                "D/data",
                                "--headless",
                                "--port",
                                "0",
                                "--world-port",
                                "0"),
                        Reading.of(
                                "up, shop",
                                "x.json",
                                "up",
                                "--world",
                                "minicloud",
                                "--scenario",
                                "F",
                                "--data",
                                "D/data",
                                "--headless",
                                "--port",
                                "0",
                                "--world-port",
                                "0"),
                        Reading.of("--config", "x.properties", "doctor", "--config", "F"),
                        Reading.of(
                                "fault inject --config",
                                "x.properties",
                                "fault",
                                "inject",
                                "hang",
                                "cache",
                                "--config",
                                "F"),
                        Reading.of("rules check, limits", "book/limits.csv", "rules", "check", "D/book"),
                        Reading.of("rules check, rules", "book/conditions/x.drl", "rules", "check", "D/book"),
                        Reading.of("rules check, examples", "book/examples/x.yaml", "rules", "check", "D/book"),
                        Reading.of(
                                "rules check, inventory", "book/examples/inventory.json", "rules", "check", "D/book"),
                        Reading.of("rules check, folder", "nobook", "rules", "check", "F"),
                        Reading.of("rules fmt", "x.drl", "rules", "fmt", "F"),
                        Reading.of("rules list", "book/limits.csv", "rules", "list", "D/book"),
                        Reading.of("routes check, route", "routes/x.camel.yaml", "routes", "check", "D/routes"),
                        Reading.of("routes check, mapping", "routes/mapping.yaml", "routes", "check", "D/routes"),
                        Reading.of("routes list", "routes/x.camel.yaml", "routes", "list", "D/routes"),
                        Reading.of(
                                "audit queries",
                                "site/audit-queries/x.sql",
                                "audit",
                                "queries",
                                "--config",
                                "D/site.properties",
                                "--data",
                                "D/audited"),
                        Reading.of("audit database", "locked/audit.mv.db", "audit", "list", "--data", "D/locked"),
                        Reading.of("keys list", "locked/envelope-keys.p12", "keys", "list", "--data", "D/locked"),
                        Reading.of("keys rotate", "locked/envelope-keys.p12", "keys", "rotate", "--data", "D/locked"),
                        Reading.of(
                                "agent --keys",
                                "x.p12",
                                "agent",
                                "--type",
                                "action",
                                "--keys",
                                "F",
                                "--listen",
                                "127.0.0.1:0",
                                "--world",
                                "http://127.0.0.1:9",
                                "--data",
                                "D/agent"))
                .flatMap(reading -> Stream.of(Bad.values()).map(bad -> Arguments.of(reading, bad)));
    }

    @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("every_command_and_every_bad_file")
    void a_bad_file_is_told_as_the_persons_matter(Reading reading, Bad bad) throws IOException {
        lay();
        if (reading.command().contains("D/audited")) {
            Audit.open(AuditSettings.in(folder.resolve("audited")), InstantSource.system())
                    .close();
        }
        bad.put(folder.resolve(reading.file()));

        Told told = run(reading);

        String all = told.out() + told.err();
        assertThat(OF_PROGRAMMERS.matcher(all).results().map(found -> found.group()))
                .as(all)
                .isEmpty();
        assertThat(all).as("exit code %d, and something is said", told.code()).isNotBlank();
    }

    /** What the commands need besides the file that is bad. */
    private void lay() throws IOException {
        for (String each : List.of("home", "routes", "site/audit-queries", "locked", "audited")) {
            Files.createDirectories(folder.resolve(each));
        }
        SourceTree.copied(Path.of("../rules/src/test/rulebooks/small"), folder.resolve("book"));
        Files.writeString(folder.resolve("locked/envelope-keys.p12.password"), "secret");
        SourceTree.linkedFrom(Path.of(".."), folder.resolve("home"));
        Path scenarios = folder.resolve("home/scenarios");
        Files.deleteIfExists(scenarios);
        Files.createDirectories(scenarios.resolve("minicloud"));
        Files.writeString(folder.resolve("traced.json"), world("traced", "\"jobs\": {\"trace_csv\": \"jobs.csv\"}"));
        Files.writeString(folder.resolve("green.json"), world("green", "\"carbon_csv\": \"grid.csv\""));
        Files.writeString(folder.resolve("site.properties"), "interlock.site=" + folder.resolve("site") + "\n");
    }

    private static String world(String name, String field) {
        return "{\"name\": \"%s\", \"description\": \"x\", \"duration_seconds\": 60, \"world\": {%s}}"
                .formatted(name, field);
    }

    private record Told(int code, String out, String err) {}

    private Told run(Reading reading) {
        Desk desk = new Desk(folder);
        int code = desk.run(reading.command().stream()
                .map(word -> word.replaceFirst("^F$", "D/" + reading.file()).replaceFirst("^D/", folder + "/"))
                .toArray(String[]::new));
        return new Told(code, desk.out(), desk.err());
    }
}
