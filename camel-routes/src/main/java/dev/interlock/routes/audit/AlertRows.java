package dev.interlock.routes.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The alerts that fire, one row each: what changes of ten thousand is written, not all of them. */
final class AlertRows {
    private static final String DELETE = "DELETE FROM held_alerts WHERE id = ?";
    private static final String INSERT = "INSERT INTO held_alerts (id, at, body) VALUES (?, ?, ?)";

    private AlertRows() {}

    static void save(Connection connection, Collection<KeptAlert> alerts, Instant at) throws SQLException {
        if (alerts.isEmpty()) {
            return;
        }
        Map<String, KeptAlert> latest = new LinkedHashMap<>();
        alerts.forEach(alert -> latest.put(alert.id(), alert));
        try (PreparedStatement delete = connection.prepareStatement(DELETE);
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (KeptAlert alert : latest.values()) {
                delete.setString(1, alert.id());
                delete.addBatch();
                if (alert.body() != null) {
                    insert.setString(1, alert.id());
                    insert.setObject(2, at.atOffset(ZoneOffset.UTC));
                    insert.setString(3, alert.body());
                    insert.addBatch();
                }
            }
            delete.executeBatch();
            insert.executeBatch();
        }
    }

    static List<String> load(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT body FROM held_alerts ORDER BY at, id");
                ResultSet rows = select.executeQuery()) {
            List<String> bodies = new ArrayList<>();
            while (rows.next()) {
                bodies.add(rows.getString(1));
            }
            return bodies;
        }
    }
}
