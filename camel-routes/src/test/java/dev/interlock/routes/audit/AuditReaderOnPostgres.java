package dev.interlock.routes.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.routes.audit.reading.AuditUnavailable;
import dev.interlock.routes.audit.reading.QueryRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The record on PostgreSQL; run by the Maven profile {@code postgres}. */
final class AuditReaderOnPostgres extends AuditReaderContract {
    private static @Nullable PostgresServer server;

    AuditReaderOnPostgres(@TempDir Path data) throws SQLException {
        super(running().fresh(data));
    }

    @BeforeAll
    static void start() throws IOException, InterruptedException, SQLException {
        server = new PostgresServer();
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        running().close();
    }

    private static PostgresServer running() {
        return Objects.requireNonNull(server);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT pg_read_file('/etc/hostname')",
                "WITH gone AS (DELETE FROM plans RETURNING *) SELECT * FROM gone",
                "SELECT lo_export(1, '/tmp/stolen')",
                "SELECT set_config('transaction_read_only', 'off', false)",
            })
    void what_could_reach_beyond_the_record_is_refused(String sql) {
        assertThatThrownBy(() -> ask(sql)).isInstanceOf(QueryRefused.class);
    }

    @Test
    void appending_goes_on_after_the_server_was_killed_and_came_back() throws IOException, InterruptedException {
        running().crash();
        assertThatThrownBy(() -> audit().append(List.of(Sheet.alert(50)))).isInstanceOf(AuditUnavailable.class);
        audit().append(List.of(Sheet.alert(51)));
        assertThat(audit().verify().intact()).isTrue();
    }
}
