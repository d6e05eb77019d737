package dev.interlock.routes.audit.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of the views as records. */
final class ViewRecords {
    private ViewRecords() {}

    static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getString("decision_id"),
                instant(row, "at"),
                row.getString("incident"),
                row.getString("goal"),
                row.getString("condition"),
                row.getString("remedy"),
                row.getString("verdict"),
                row.getString("decision_tag"),
                row.getString("status"),
                row.getString("rulebook_hash"));
    }

    static IncidentLine incident(ResultSet row) throws SQLException {
        return new IncidentLine(
                row.getString("incident"),
                row.getString("domain"),
                instant(row, "opened_at"),
                maybe(row, "closed_at"),
                row.getString("state"),
                row.getInt("recurrences"),
                row.getInt("decisions"),
                row.getString("outcome"));
    }

    static Happening happening(ResultSet row) throws SQLException {
        return new Happening(
                row.getLong("seq"),
                instant(row, "at"),
                row.getString("kind"),
                row.getString("decision_id"),
                row.getString("incident"),
                row.getString("summary"));
    }

    static PlanLine plan(ResultSet row) throws SQLException {
        return new PlanLine(
                row.getString("plan_id"),
                row.getInt("plan_version"),
                row.getString("decision_id"),
                row.getString("incident"),
                instant(row, "proposed_at"),
                instant(row, "changed_at"),
                row.getString("goal"),
                row.getString("remedy"),
                row.getInt("task_count"),
                row.getString("decision_tag"),
                row.getString("state"),
                row.getString("reason"));
    }

    static BuriedLetter letter(ResultSet row) throws SQLException {
        return new BuriedLetter(
                row.getLong("id"),
                instant(row, "at"),
                row.getString("route"),
                row.getString("reason"),
                row.getString("payload"),
                row.getLong("payload_bytes"),
                row.getString("payload_sha256"),
                row.getBoolean("whole"),
                maybe(row, "sent_again_at"),
                row.getString("sent_again_by"));
    }

    static TakenIncident taken(ResultSet row) throws SQLException {
        return new TakenIncident(row.getString("incident"), row.getString("operator"), instant(row, "at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(maybe(row, column));
    }

    private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
