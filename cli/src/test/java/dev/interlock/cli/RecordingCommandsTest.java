package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.cli.outcome.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator records a run, has it decided again, judges an edit by it, and gives the commands what is no recording. */
final class RecordingCommandsTest {
    /** Long enough for a zone to warm and be answered, and short enough to be decided again by each test. */
    private static final String STORY = """
            {"name": "five-minutes", "description": "A cooling unit is lost.", "seed": 1, "duration_seconds": 420, "step_seconds": 15,
             "faults": [{"type": "cooling_lost", "target": "crac-2", "at_seconds": 30, "for_seconds": 300}], "expect": {}}
            """;

    private static final String LIMITS = "name,value,exit,hold_seconds,unit,source\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path kept;

    @SuppressWarnings("NullAway.Init")
    private static Path audit;

    private final Path folder;
    private final Desk desk;

    RecordingCommandsTest(@TempDir Path folder) {
        this.folder = folder;
        this.desk = Desk.installed(folder);
    }

    @BeforeAll
    static void record(@TempDir Path installation) throws IOException {
        Desk desk = Desk.installed(installation);
        Path story = desk.put("scenarios/five-minutes.json", STORY);
        audit = installation.resolve("audit");
        assertThat(desk.run(
                        "scenario", "run", story.toString(), "--record", kept.toString(), "--audit", audit.toString()))
                .as(desk.err())
                .isIn(Exit.OK.code(), Exit.FAILED.code());
    }

    @BeforeEach
    void copy() throws IOException {
        Files.createDirectories(recording());
        for (Path file : files(kept)) {
            Files.copy(file, recording().resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Test
    void what_was_recorded_is_decided_again_byte_for_byte() {
        assertThat(replay()).as(desk.out()).isEqualTo(Exit.OK.code());
        assertThat(desk.out())
                .contains("Recorded: ")
                .containsPattern("\\d{2,} turns with \\d{2,} rows were decided again, byte for byte");
    }

    @Test
    void a_window_narrows_what_is_compared_and_what_is_no_time_is_told() {
        assertThat(replay("--from", "yesterday")).isEqualTo(Exit.USAGE.code());
        assertThat(desk.err())
                .isEqualToIgnoringNewLines(
                        "interlock: --from is 'yesterday', which is no time. Give one such as 2026-01-05T08:00:00Z.");
    }

    @Test
    void another_rulebook_than_that_of_the_recording_has_to_be_chosen() throws IOException {
        desk.put("rulebooks/limits.csv", LIMITS + "inlet-above-recommended,24,23,60,°C,our own racks\n");

        assertThat(ofTheSite("scenario", "replay", recording().toString())).isEqualTo(Exit.FAILED.code());
        assertThat(desk.err())
                .contains("--rulebook recorded", "--rulebook installed")
                .hasLineCount(1);
        assertThat(ofTheSite("scenario", "replay", recording().toString(), "--rulebook", "recorded"))
                .isEqualTo(Exit.OK.code());
        assertThat(ofTheSite("scenario", "replay", recording().toString(), "--rulebook", "installed"))
                .isEqualTo(Exit.FAILED.code());
        assertThat(desk.out()).contains("turns came out otherwise, the first at ", "  recorded: ", "  replayed: ");
    }

    @Test
    void a_limit_of_one_row_is_judged_by_what_it_would_have_changed_and_twice_the_same() throws IOException {
        Path change = limit("inlet-above-recommended,24,23,60,°C,a trial\n");

        assertThat(backtest(change, recording())).isEqualTo(Exit.OK.code());
        String first = desk.out();
        assertThat(backtest(change, recording())).isEqualTo(Exit.OK.code());

        assertThat(desk.out().substring(first.length())).isEqualTo(first);
        assertThat(first)
                .containsPattern("[1-9]\\d* are not\\.")
                .containsPattern("(added|earlier by \\d+ s) condition: inlet-above-recommended of rack-\\d+")
                .contains("perhaps ");
    }

    @Test
    void a_change_that_changes_nothing_says_so() throws IOException {
        Path change = limit("shadow-matches,11,,,count,a trial\n");

        assertThat(backtest(change, recording())).isEqualTo(Exit.OK.code());
        assertThat(desk.out())
                .contains(" decisions are the same at the same moment, 0 are not.")
                .doesNotContain("perhaps");
    }

    @Test
    void an_audit_says_which_decisions_would_not_have_been_made_and_what_it_cannot_say() throws IOException {
        Path longer = limit("cooling-unit-lost,5,20,3600,%,a trial\n");

        assertThat(againstAudit(longer)).as(desk.err()).isEqualTo(Exit.OK.code());
        String first = desk.out();
        assertThat(againstAudit(longer)).isEqualTo(Exit.OK.code());

        assertThat(desk.out().substring(first.length())).isEqualTo(first);
        assertThat(first)
                .containsPattern(" [1-9]\\d* would not, ")
                .containsPattern("not made: tell-someone: cooling-unit-lost in crac-2\\n +HOLD-003 \\(")
                .contains("What it would decide where no rule fired, or earlier or later, an audit cannot say");

        assertThat(againstAudit(limit("shadow-matches,11,,,count,a trial\n"))).isEqualTo(Exit.OK.code());
        assertThat(desk.out().substring(2 * first.length())).contains(" 0 would not, 0 cannot be judged.");
    }

    @Test
    void what_a_scenario_would_have_cost_with_both_is_played() throws IOException {
        desk.put("scenarios/five-minutes.json", STORY);
        Path change = limit("inlet-above-recommended,24,23,60,°C,a trial\n");

        assertThat(desk.run(
                        "rules",
                        "backtest",
                        change.toString(),
                        "--against",
                        recording().toString(),
                        "--play",
                        "--set",
                        "interlock.site=" + desk.site()))
                .as(desk.err())
                .isEqualTo(Exit.OK.code());
        assertThat(desk.out())
                .contains("Simulated: five-minutes, seed 1, noise 0.2, played again with both rulebooks.")
                .containsPattern("energy of the building, kWh +[\\d.]+ +[\\d.]+")
                .containsPattern("cost of that energy, \\$ +[\\d.]+ +[\\d.]+");
        assertThat(desk.run("rules", "backtest", change.toString(), "--against", "audit", "--play"))
                .isEqualTo(Exit.USAGE.code());
    }

    @Test
    void a_change_that_does_not_load_is_named() throws IOException {
        Path change = limit("inlet-above-recommended,warm,23,60,°C,a trial\n");

        assertThat(backtest(change, recording())).isEqualTo(Exit.FAILED.code());
        assertThat(backtest(folder.resolve("nowhere"), recording())).isEqualTo(Exit.UNREACHABLE.code());
        assertThat(desk.err())
                .contains("The rulebook does not load: ", "limits.csv:2", "There is no rulebook folder ")
                .hasLineCount(2);
    }

    @Test
    void a_changed_byte_a_missing_file_and_a_folder_without_one_are_refused_with_the_reason() throws IOException {
        Path file = files(recording()).get(0);
        byte[] bytes = Files.readAllBytes(file);
        for (int part = 1; part < 9; part++) {
            byte[] changed = bytes.clone();
            changed[bytes.length * part / 9] ^= 1;
            Files.write(file, changed);
            refused(" is damaged or no file of a recording (");
        }

        Files.write(file, new byte[0]);
        refused(file.getFileName().toString());

        Files.writeString(file, "not a recording at all\n");
        refused(" is damaged or no file of a recording (");

        for (Path each : files(recording())) {
            Files.delete(each);
        }
        refused("There is no recording in ");
        Files.delete(recording());
        refused("There is no recording in ");
    }

    @Test
    void a_recording_is_not_begun_where_nothing_can_be_written() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "");
        Path story = desk.put("scenarios/five-minutes.json", STORY);

        assertThat(desk.run("scenario", "run", story.toString(), "--record", file.toString()))
                .isNotEqualTo(Exit.OK.code());
        assertThat(desk.err())
                .contains("Nothing can be recorded in '%s'".formatted(file))
                .doesNotContain("\tat ");
    }

    /** By both commands, in one line, with an exit code that is not that of a difference found. */
    private void refused(String reason) {
        int before = desk.err().length();
        assertThat(replay()).isEqualTo(Exit.FAILED.code());
        assertThat(backtest(folder.resolve("home/rulebooks"), recording())).isEqualTo(Exit.FAILED.code());
        assertThat(desk.err().substring(before))
                .contains(reason)
                .hasLineCount(2)
                .doesNotContain("Exception");
    }

    private Path recording() {
        return folder.resolve("recording");
    }

    private int replay(String... more) {
        return desk.run(
                Desk.with(new String[] {"scenario", "replay", recording().toString()}, more));
    }

    private int backtest(Path change, Path against) {
        return desk.run("rules", "backtest", change.toString(), "--against", against.toString());
    }

    private int againstAudit(Path change) {
        return desk.run("rules", "backtest", change.toString(), "--against", "audit", "--data", audit.toString());
    }

    private int ofTheSite(String... command) {
        return desk.ofTheSite(command);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** A rulebook that changes one limit. */
    private Path limit(String row) throws IOException {
        Path change = Files.createDirectories(folder.resolve("change"));
        Files.writeString(change.resolve("limits.csv"), LIMITS + row);
        return change;
    }
}
