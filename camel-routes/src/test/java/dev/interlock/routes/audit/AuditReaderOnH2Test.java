package dev.interlock.routes.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlock.routes.audit.reading.QueryRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AuditReaderOnH2Test extends AuditReaderContract {
    private final Path data;

    AuditReaderOnH2Test(@TempDir Path data) {
        super(AuditSettings.in(data));
        this.data = data;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT FILE_READ('/etc/hostname')",
                "SELECT FILE_WRITE('x', '%s/stolen')",
                "SELECT * FROM CSVREAD('/etc/hostname')",
                "SELECT CSVWRITE('%s/stolen', 'SELECT 1')",
                "SELECT * FROM LINK_SCHEMA('x', '', 'jdbc:h2:mem:x', 'sa', '', 'PUBLIC')",
                "SELECT * FROM FINAL TABLE (DELETE FROM plans)",
                "SELECT * FROM OLD TABLE (UPDATE plans SET reason = 'x')",
                "SELECT MEMORY_USED()",
                "SELECT ABORT_SESSION(1)",
                "WITH x AS (SELECT 1) DELETE FROM plans",
            })
    void what_could_reach_beyond_the_record_is_refused(String sql) throws IOException {
        assertThatThrownBy(() -> super.ask(sql.formatted(data))).isInstanceOf(QueryRefused.class);
        assertThat(Files.exists(data.resolve("stolen"))).isFalse();
    }
}
