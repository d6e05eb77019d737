package dev.interlock.scenarios.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.routes.recording.RecordingProperty;
import dev.interlock.routes.recording.RecordingReader;
import dev.interlock.routes.recording.RecordingRefused;
import dev.interlock.routes.replay.BacktestChange;
import dev.interlock.routes.replay.BacktestReport;
import dev.interlock.routes.replay.DecidedThing.Kind;
import dev.interlock.routes.replay.Replay;
import dev.interlock.routes.replay.ReplayReport;
import dev.interlock.routes.replay.ReplayWindow;
import dev.interlock.routes.replay.RulebookBacktest;
import dev.interlock.routes.replay.TurnDifference;
import dev.interlock.rules.fact.Limit;
import dev.interlock.rules.rulebook.compile.Rulebook;
import dev.interlock.scenarios.Here;
import dev.interlock.scenarios.ScenarioRun;
import dev.interlock.scenarios.bench.Bench;
import dev.interlock.scenarios.bench.BenchSettings;
import dev.interlock.scenarios.bench.SimulatedPlant;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedRecordingTest {
    private static final String SECRET = "a-token-nobody-may-see";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path whole;

    private final Path folder;

    DamagedRecordingTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    static void record() {
        BenchSettings settings = BenchSettings.in(Here.HOME)
                .recording(whole, "a budget that drops")
                .with(Map.of(RecordingProperty.SEGMENT_BYTES.key(), "20000", "interlock.token", SECRET));
        played(settings, Duration.ofMinutes(3));
    }

    private static void played(BenchSettings settings, Duration time) {
        try (Bench bench =
                Bench.start(new SimulatedPlant(ScenarioRun.world(Here.scenario("power-budget"), 7)), settings)) {
            bench.pass(time);
        }
    }

    @BeforeEach
    void copy() throws IOException {
        for (Path file : segments(whole)) {
            Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Test
    void a_recording_of_many_files_is_decided_again_and_belongs_to_its_owner_alone() throws IOException {
        ReplayReport report = replayed();

        assertThat(segments(whole)).hasSizeGreaterThan(2);
        assertThat(report.isEqual()).isTrue();
        assertThat(report.rows()).isGreaterThan(10);
        assertThat(report.remarks()).isEmpty();
        assertThat(segments(whole))
                .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------"));
    }

    @Test
    void no_secret_of_the_controller_is_in_it() throws IOException {
        for (Path file : segments(whole)) {
            assertThat(text(file)).doesNotContain(SECRET).contains("\"format\"");
        }
    }

    @Test
    void without_its_oldest_files_it_is_decided_again_from_where_it_begins() throws IOException {
        Files.delete(segments(folder).get(0));

        ReplayReport report = replayed();

        assertThat(report.isEqual()).as(report.first().toString()).isTrue();
        assertThat(report.turns()).isPositive();
        assertThat(report.remarks()).singleElement().asString().contains("in the middle of a run");
    }

    @Test
    void a_file_that_is_missing_in_the_middle_is_missed() throws IOException {
        Files.delete(segments(folder).get(1));

        assertThatThrownBy(this::replayed).isInstanceOf(RecordingRefused.class).hasMessageContaining("is missing");
    }

    @Test
    void a_changed_byte_is_found() throws IOException {
        Path file = segments(folder).get(1);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        assertThatThrownBy(this::replayed).isInstanceOf(RecordingRefused.class).hasMessageContaining("is damaged");
    }

    @Test
    void what_was_complete_before_a_crash_counts() throws IOException {
        List<Path> files = segments(folder);
        cut(files.get(files.size() - 1));

        ReplayReport report = replayed();

        assertThat(report.isEqual()).isTrue();
        assertThat(report.remarks()).singleElement().asString().contains("ends in the middle");

        played(BenchSettings.in(Here.HOME).recording(folder, "the next start"), Duration.ofSeconds(30));

        assertThat(replayed().isEqual()).isTrue();
        assertThat(replayed().turns()).isGreaterThan(report.turns());
    }

    @Test
    void a_file_that_is_cut_and_not_the_newest_is_refused() throws IOException {
        cut(segments(folder).get(1));

        assertThatThrownBy(this::replayed).isInstanceOf(RecordingRefused.class).hasMessageContaining("is damaged");
    }

    @Test
    void what_is_foreign_or_newer_is_refused_with_the_reason() throws IOException {
        Path file = segments(folder).get(0);
        write(file, "{\"format\":\"interlock-recording-2\",\"program\":\"9.9\"}\n");
        assertThatThrownBy(this::replayed).hasMessageContaining("another version of Interlock, 9.9");

        write(file, "{\"anything\":1}\n");
        assertThatThrownBy(this::replayed).hasMessageContaining("no file of a recording");

        Files.writeString(file, "a text");
        assertThatThrownBy(this::replayed).hasMessageContaining("no file of a recording");

        assertThatThrownBy(() -> RecordingReader.of(folder.resolve("nowhere"))).isInstanceOf(RecordingRefused.class);
    }

    @Test
    void a_decision_that_was_another_is_named() throws IOException {
        for (Path file : segments(folder)) {
            write(file, text(file).replace("\"change\":\"OPENED\"", "\"change\":\"CLOSED\""));
        }

        ReplayReport report = replayed();

        assertThat(report.isEqual()).isFalse();
        TurnDifference first = report.first().get(0);
        assertThat(first.missing()).anyMatch(row -> row.contains("CLOSED"));
        assertThat(first.added()).anyMatch(row -> row.contains("OPENED"));
    }

    @Test
    void a_limit_of_one_row_shows_what_it_would_have_changed_and_the_same_twice() {
        Rulebook other = Here.rulebook()
                .withLimits(Here.rulebook().limits().stream()
                        .map(limit -> limit.name().equals("inlet-above-recommended")
                                ? new Limit(limit.name(), 21, 20, limit.holdSeconds(), limit.unit(), limit.source())
                                : limit)
                        .collect(Collectors.toMap(Limit::name, limit -> limit, (one, two) -> two, LinkedHashMap::new)));

        BacktestReport report = RulebookBacktest.of(RecordingReader.of(whole), other);

        assertThat(report).isEqualTo(RulebookBacktest.of(RecordingReader.of(whole), other));
        assertThat(report.changes()).anySatisfy(change -> {
            assertThat(change.before()).isEmpty();
            assertThat(change.thing().kind()).isEqualTo(Kind.CONDITION);
            assertThat(change.thing().firings()).anyMatch(firing -> firing.contains("rule_id"));
        });
        assertThat(report.parted()).isPresent();
        assertThat(report.changes()).filteredOn(BacktestChange::certain).allSatisfy(change -> assertThat(
                        change.thing().at())
                .isBeforeOrEqualTo(report.parted().orElseThrow()));
        assertThat(RulebookBacktest.of(RecordingReader.of(whole), Here.rulebook())
                        .changes())
                .as("the rulebook that it was made with")
                .isEmpty();
    }

    private ReplayReport replayed() {
        return Replay.of(RecordingReader.of(folder), ReplayWindow.WHOLE);
    }

    private static List<Path> segments(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.filter(file -> file.toString().endsWith(".gz"))
                    .sorted()
                    .toList();
        }
    }

    private static void cut(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 200));
    }

    private static String text(Path file) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void write(Path file, String text) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
