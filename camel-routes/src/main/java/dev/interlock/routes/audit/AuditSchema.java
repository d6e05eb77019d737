package dev.interlock.routes.audit;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** The tables and views of the audit: each table in the migration that made it, each view once, in a migration that is run again when it differs. */
final class AuditSchema {
    /**
     * By version, the migrations that once wrote the views with the tables, as a database notes them (CRC-32). Their tables are the
     * same, and their views are replaced.
     */
    private static final Map<String, Integer> WITH_VIEWS = Map.of("2", 1546087200, "3", -56986365, "4", -1382121594);

    private AuditSchema() {}

    /** Creates what is missing, and brings what an earlier version left up to this one. */
    static void migrate(AuditSettings settings) throws SQLException {
        try {
            Flyway flyway = Flyway.configure(AuditSchema.class.getClassLoader())
                    .dataSource(
                            settings.url(),
                            settings.writer().user(),
                            settings.writer().password())
                    .locations("classpath:audit-migrations")
                    .load();
            if (Arrays.stream(flyway.info().applied()).anyMatch(AuditSchema::wroteViews)) {
                flyway.repair();
            }
            flyway.migrate();
        } catch (FlywayException e) {
            throw new SQLException(e.getMessage(), e);
        }
    }

    private static boolean wroteViews(MigrationInfo applied) {
        return applied.getVersion() != null
                && applied.getState() != MigrationState.DELETED
                && Objects.equals(WITH_VIEWS.get(applied.getVersion().getVersion()), applied.getAppliedChecksum());
    }
}
