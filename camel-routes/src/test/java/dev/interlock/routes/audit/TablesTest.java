package dev.interlock.routes.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.audit.entry.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The tables, the records and the reference page say the same. */
final class TablesTest {
    private static final Path PAGE = Path.of("../docs/reference/audit.md");
    private static final List<String> OF_CHAIN = List.of("seq", "prev_hash", "key_id", "hash");

    private final AuditSettings settings = AuditSettings.inMemory();
    private final Audit audit = Audit.open(settings, InstantSource.fixed(Sheet.NOON));

    @AfterEach
    void close() {
        audit.close();
    }

    @Test
    void each_table_has_the_columns_of_its_record_and_those_of_the_chain() {
        for (Shape shape : Shape.all()) {
            List<String> expected = Stream.concat(
                            shape.columns().stream().map(column -> column.name() + " " + column.nullable()),
                            OF_CHAIN.stream().map(name -> name + " false"))
                    .toList();
            assertThat(columns(shape.table())).as(shape.table()).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void the_reference_page_names_every_table_view_and_column() throws IOException {
        String page = Files.readString(PAGE);
        List<List<String>> all = catalogue("SELECT table_name, column_name FROM information_schema.columns"
                + " WHERE table_schema = 'PUBLIC' AND table_name NOT LIKE 'flyway%'");
        assertThat(all).hasSizeGreaterThan(150).allSatisfy(row -> {
            String table = row.get(0).toLowerCase(Locale.ROOT);
            String column = row.get(1).toLowerCase(Locale.ROOT);
            assertThat(section(page, table)).as(table).contains("`" + column + "`");
        });
    }

    @Test
    void an_audit_in_memory_is_gone_when_it_is_closed() {
        AuditSettings settings = AuditSettings.inMemory();
        try (Audit first = Audit.open(settings, InstantSource.fixed(Sheet.NOON))) {
            first.save("something", Sheet.NOON, "remembered");
        }
        try (Audit second = Audit.open(settings, InstantSource.fixed(Sheet.NOON))) {
            assertThat(second.load("something")).isEmpty();
        }
    }

    /** The table's own line, and with it the columns that every chained table has. */
    private static String section(String page, String table) {
        String line = page.lines()
                .filter(candidate -> candidate.startsWith("| `" + table + "` |"))
                .findFirst()
                .orElse("");
        boolean chained = Shape.all().stream().anyMatch(shape -> shape.table().equals(table));
        String common = page.lines()
                .filter(candidate -> candidate.startsWith("| every chained table |"))
                .findFirst()
                .orElse("");
        return chained ? line + common : line;
    }

    private List<String> columns(String table) {
        return catalogue(
                        "SELECT column_name, is_nullable FROM information_schema.columns WHERE table_name = UPPER('%s')"
                                .formatted(table))
                .stream()
                .map(row -> row.get(0).toLowerCase(Locale.ROOT) + " " + "YES".equals(row.get(1)))
                .toList();
    }

    /** Of the database itself, which questions of people do not reach. */
    private List<List<String>> catalogue(String sql) {
        AuditSettings.Login owner = settings.writer();
        try (Connection connection = DriverManager.getConnection(settings.url(), owner.user(), owner.password());
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            List<List<String>> all = new ArrayList<>();
            while (rows.next()) {
                all.add(List.of(rows.getString(1), rows.getString(2)));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
