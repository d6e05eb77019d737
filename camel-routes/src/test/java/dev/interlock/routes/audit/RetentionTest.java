package dev.interlock.routes.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.audit.chain.ChainBase;
import dev.interlock.routes.audit.chain.ChainVerdict;
import dev.interlock.routes.audit.chain.Head;
import dev.interlock.routes.audit.entry.AlertEntry;
import dev.interlock.routes.audit.entry.Origin;
import dev.interlock.rules.contract.Sha256;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten days of a hundred entries each, of which the newest three are kept in the database. */
final class RetentionTest {
    private static final Instant FIRST_DAY = Instant.parse("2026-03-01T00:00:00Z");
    private static final int DAYS = 10;
    private static final int A_DAY = 100;
    private static final Duration KEPT = Duration.ofDays(3);
    private static final Instant NOW = FIRST_DAY.plus(Duration.ofDays(DAYS));

    private final Path data;
    private final Path shelf;
    private final AuditSettings settings;

    RetentionTest(@TempDir Path data) {
        this.data = data;
        this.shelf = data.resolve("archive");
        this.settings = AuditSettings.in(data).anchoredEvery(30, Duration.ofHours(1));
    }

    @BeforeEach
    void ten_days_happened() {
        try (Audit audit = open()) {
            for (int day = 0; day < DAYS; day++) {
                for (int entry = 0; entry < A_DAY; entry += 20) {
                    audit.append(Collections.nCopies(20, said(day, entry)));
                }
            }
            told(audit);
        }
    }

    @Test
    void each_old_day_is_a_file_and_the_rest_follows_from_its_end() throws IOException {
        try (Audit audit = open()) {
            assertThat(swept(audit).trouble()).isEmpty();

            assertThat(files()).containsExactlyElementsOf(names(DAYS - 3));
            assertThat(rows(audit, "alerts")).isEqualTo(300);
            assertThat(rows(audit, "archives")).isEqualTo(DAYS - 3);
            assertThat(audit.verify().sentence())
                    .isEqualTo("The chain of 1007 entries is intact: 307 checked, anchored up to 1007. Entries 1 to 700"
                            + " lie in archives and follow from their end; check them with --archives.");
            assertThat(withArchives(audit).sentence())
                    .isEqualTo("The chain of 1007 entries is intact: 1007 checked, anchored up to 1007, archives"
                            + " included.");
        }
        try (Audit again = open()) {
            assertThat(again.foundOnOpen().intact()).isTrue();
        }
    }

    @Test
    void an_archive_says_itself_what_it_follows_and_what_it_ends_with() throws IOException {
        try (Audit audit = open()) {
            swept(audit);
        }
        List<String> lines = lines(shelf.resolve(names(2).get(1)));

        assertThat(lines.get(0)).startsWith("{\"format\":\"interlock-archive-1\",\"follows\":{\"seq\":100,\"hash\":\"");
        assertThat(lines.get(1)).contains("\"seq\":101,\"table\":\"alerts\"", "\"message\":\"day 1\"", "\"hash\":\"");
        assertThat(lines.get(lines.size() - 1))
                .startsWith("{\"ends\":{\"seq\":200,")
                .contains("\"sha256\":\"");
        assertThat(lines).filteredOn(line -> line.startsWith("{\"anchor\":")).hasSizeBetween(2, 6);
    }

    @Test
    void a_second_look_finds_nothing_more_to_do() throws IOException {
        try (Audit audit = open()) {
            swept(audit);
            swept(audit);
            assertThat(rows(audit, "archives")).isEqualTo(DAYS - 3);
            assertThat(withArchives(audit).intact()).isTrue();
        }
        assertThat(Files.readString(data.resolve("audit-anchors.jsonl")).lines().count())
                .as("the anchors of what is archived went along")
                .isLessThan(30);
    }

    @Test
    void what_is_said_about_archives_grows_old_too_and_is_archived() throws IOException {
        try (Audit audit = open()) {
            swept(audit);
            audit.append(List.of(said(DAYS, 0)));
            told(audit);
            Instant later = NOW.plus(Duration.ofDays(7));
            Retention retention = new Retention(audit, settings(), () -> later);
            retention.sweep();

            assertThat(retention.trouble()).isEmpty();
            assertThat(rows(audit, "archives")).as("those of the later look").isEqualTo(4);
            assertThat(withArchives(audit).sentence()).contains("1012 checked", "archives included");
        }
    }

    @Test
    void zero_days_keep_everything_in_the_database() {
        try (Audit audit = open()) {
            new Retention(audit, new RetentionSettings(Duration.ZERO, shelf, 100), () -> NOW).sweep();
            assertThat(rows(audit, "alerts")).isEqualTo(1000);
        }
        assertThat(shelf).doesNotExist();
    }

    @Test
    void what_people_were_not_told_of_yet_stays() throws SQLException {
        sql("UPDATE noticed SET seq = 250");
        try (Audit audit = open()) {
            swept(audit);
            assertThat(files()).containsExactly(name(1, 100), name(101, 200), name(201, 250));
            assertThat(withArchives(audit).intact()).isTrue();
        }
    }

    @Test
    void old_and_surplus_dead_letters_go() {
        try (Audit audit = open()) {
            audit.bury(Collections.nCopies(1200, letter(FIRST_DAY)));
            audit.bury(Collections.nCopies(1300, letter(NOW)));
            swept(audit);
            assertThat(rows(audit, "dead_letters")).isEqualTo(1000);
        }
    }

    @Test
    void whatever_a_killed_process_left_is_gone_on_with() throws Exception {
        try (Audit audit = open()) {
            swept(audit);
        }
        // killed while a file was written, before the chain said so, and between two slices of rows
        Files.writeString(shelf.resolve(name(701, 800) + ".part"), "half");
        try (Audit audit = open()) {
            Path file = shelf.resolve(name(701, 800));
            new Archiving(audit, base(audit)).upTo(800, file);
            new Retention(audit, settings(), () -> NOW.plus(Duration.ofDays(1))).sweep();
            assertThat(withArchives(audit).sentence()).contains("1008 checked");
            assertThat(rows(audit, "alerts")).isEqualTo(200);
        }
    }

    @Test
    void rows_that_an_archive_holds_and_nobody_deleted_yet_are_checked_and_then_deleted() throws SQLException {
        leaveRows();
        try (Audit audit = open()) {
            assertThat(audit.verify().sentence()).contains("is intact: ");
            assertThat(withArchives(audit).intact()).isTrue();
            swept(audit);
            assertThat(rows(audit, "alerts")).isEqualTo(300);
        }
    }

    @Test
    void rows_stay_while_the_archive_that_holds_them_is_gone_or_another() throws Exception {
        leaveRows();
        Path file = shelf.resolve(name(601, 700));
        Path away = Files.move(file, data.resolve("away"));
        try (Audit audit = open()) {
            assertThat(swept(audit).trouble())
                    .contains("What is older than 3 days stays in the audit: " + file
                            + " is gone before its entries were deleted. Put it back.");
            Files.writeString(file, "another");
            assertThat(swept(audit).trouble().orElseThrow()).contains("was changed before its entries were deleted");
            assertThat(rows(audit, "alerts")).isEqualTo(350);
            Files.delete(file);
            Files.move(away, file);
            assertThat(swept(audit).trouble()).isEmpty();
            assertThat(rows(audit, "alerts")).isEqualTo(300);
        }
    }

    @Test
    void a_missing_archive_is_named_with_its_entries() throws IOException {
        try (Audit audit = open()) {
            swept(audit);
            Files.delete(shelf.resolve(name(201, 300)));
            assertThat(withArchives(audit)).isEqualTo(new ChainVerdict.ArchiveMissing(201, 300, shelf));
            assertThat(audit.verify().intact()).as("what is in the database").isTrue();
        }
    }

    @Test
    void an_edited_archive_is_named_with_the_entry_even_where_its_own_sum_was_put_right() throws IOException {
        try (Audit audit = open()) {
            swept(audit);
            Path file = shelf.resolve(name(201, 300));
            Map<String, String> edits = Map.of("\"message\":\"day 2\"", "\"message\":\"all is well\"");
            write(file, edited(lines(file), edits, false));
            assertThat(withArchives(audit).sentence())
                    .isEqualTo("The archive %s holds other lines than its last one says. Put the original back."
                            .formatted(file));
            write(file, edited(lines(file), Map.of(), true));
            assertThat(withArchives(audit)).isEqualTo(new ChainVerdict.Edited(201, "alerts"));
        }
    }

    @Test
    void an_archive_written_again_with_the_same_rows_is_not_the_one_the_chain_speaks_of() throws IOException {
        try (Audit audit = open()) {
            swept(audit);
            Path file = shelf.resolve(name(201, 300));
            List<String> lines = lines(file).stream()
                    .filter(line -> !line.startsWith("{\"anchor\":"))
                    .toList();
            write(file, edited(lines, Map.of(), true));
            assertThat(withArchives(audit).sentence()).contains("is not the file that the chain speaks of");
        }
    }

    @Test
    void rows_deleted_beyond_what_is_archived_are_missing() throws SQLException {
        try (Audit audit = open()) {
            swept(audit);
        }
        sql("DELETE FROM alerts WHERE seq <= 720");
        try (Audit audit = open()) {
            assertThat(audit.verify()).isEqualTo(new ChainVerdict.Missing(701, 720));
        }
    }

    @Test
    void an_entry_about_archives_cannot_be_made_to_vouch_for_more() throws SQLException {
        try (Audit audit = open()) {
            swept(audit);
        }
        sql("UPDATE archives SET last_seq = 720, ends_with = (SELECT hash FROM alerts WHERE seq = 720)"
                + " WHERE seq = (SELECT MAX(seq) FROM archives)");
        sql("DELETE FROM alerts WHERE seq <= 720");
        try (Audit audit = open()) {
            assertThat(audit.verify()).isEqualTo(new ChainVerdict.Edited(1007, "archives"));
        }
    }

    @Test
    void a_chain_that_does_not_hold_is_not_archived() throws SQLException {
        sql("UPDATE alerts SET message = 'all is well' WHERE seq = 150");
        try (Audit audit = open()) {
            assertThat(swept(audit).trouble())
                    .contains("What is older than 3 days stays in the audit: the chain does not hold at entry 150. See"
                            + " what 'interlock audit verify' says.");
            assertThat(files()).containsExactly(name(1, 100));
            assertThat(rows(audit, "alerts")).isEqualTo(900);
        }
    }

    @Test
    void a_folder_that_cannot_be_written_costs_nothing() throws IOException {
        Files.writeString(shelf, "no folder");
        try (Audit audit = open()) {
            assertThat(swept(audit).trouble().orElseThrow())
                    .startsWith("What is older than 3 days stays in the audit: the archive could not be written (");
            assertThat(rows(audit, "alerts")).isEqualTo(1000);
            Files.delete(shelf);
            assertThat(swept(audit).trouble()).isEmpty();
        }
    }

    @Test
    void the_archive_of_another_chain_is_never_written_over() throws IOException {
        Files.createDirectories(shelf);
        Files.writeString(shelf.resolve(name(1, 100)), "of another chain");
        try (Audit audit = open()) {
            assertThat(swept(audit).trouble().orElseThrow()).contains("is there already, with other entries");
            assertThat(shelf.resolve(name(1, 100))).hasContent("of another chain");
            assertThat(rows(audit, "alerts")).isEqualTo(1000);
        }
    }

    /** As a process leaves it that is killed between two slices: the archive is vouched for, and some of its rows are here. */
    private void leaveRows() throws SQLException {
        sql("CREATE TABLE kept AS SELECT * FROM alerts WHERE seq BETWEEN 651 AND 700");
        try (Audit audit = open()) {
            swept(audit);
        }
        sql("INSERT INTO alerts SELECT * FROM kept");
        sql("DROP TABLE kept");
    }

    private Retention swept(Audit audit) {
        Retention retention = new Retention(audit, settings(), () -> NOW);
        retention.sweep();
        return retention;
    }

    private RetentionSettings settings() {
        return new RetentionSettings(KEPT, shelf, 1000);
    }

    private ChainVerdict withArchives(Audit audit) {
        return audit.verify(List.of(), Optional.of(shelf));
    }

    private static Head base(Audit audit) {
        return audit.reading("read", ChainBase::read).head();
    }

    private Audit open() {
        return Audit.open(settings, () -> NOW);
    }

    private static void told(Audit audit) {
        Object unused =
                audit.beside("say that people were told", handle -> handle.execute("UPDATE noticed SET seq = 1000000"));
    }

    private static AlertEntry said(int day, int entry) {
        Instant at = FIRST_DAY.plus(Duration.ofDays(day)).plusSeconds(entry);
        return new AlertEntry(Origin.at(at), "critical", "zone-1", "day " + day, "log");
    }

    private static DeadLetter letter(Instant at) {
        return new DeadLetter(at, "ingest-simulator", "The line is no JSON.", "{");
    }

    private static long rows(Audit audit, String table) {
        return audit.look("count", handle -> handle.createQuery("SELECT COUNT(*) FROM " + table)
                .mapTo(Long.class)
                .one());
    }

    private void sql(String statement) throws SQLException {
        try (Connection outsider = DriverManager.getConnection(settings.url(), "interlock", "");
                Statement change = outsider.createStatement()) {
            change.executeUpdate(statement);
        }
    }

    private List<String> files() {
        try (Stream<Path> all = Files.list(shelf)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> names(int days) {
        return Stream.iterate(0, day -> day + 1)
                .limit(days)
                .map(day -> name(day * A_DAY + 1L, (day + 1L) * A_DAY))
                .toList();
    }

    private static String name(long first, long last) {
        return "audit-%012d-%012d.jsonl.gz".formatted(first, last);
    }

    private static List<String> lines(Path file) throws IOException {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return in.lines().toList();
        }
    }

    private static List<String> edited(List<String> lines, Map<String, String> edits, boolean sumPutRight) {
        List<String> changed = new ArrayList<>(lines);
        edits.forEach((from, to) ->
                changed.replaceAll(line -> line.contains("\"seq\":201,") ? line.replace(from, to) : line));
        if (sumPutRight) {
            String body = String.join("\n", changed.subList(0, changed.size() - 1)) + "\n";
            String sum = Sha256.of(body);
            changed.set(
                    changed.size() - 1,
                    changed.get(changed.size() - 1)
                            .replaceAll("\"sha256\":\"[0-9a-f]+\"", "\"sha256\":\"" + sum + "\""));
        }
        return changed;
    }

    private static void write(Path file, List<String> lines) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
