package dev.interlock.routes.audit.reading;

import dev.interlock.routes.audit.chain.ChainLink;
import dev.interlock.routes.audit.chain.ChainRows;
import dev.interlock.routes.audit.entry.ConditionEntry;
import dev.interlock.routes.audit.entry.FiringEntry;
import dev.interlock.routes.audit.entry.IncidentEntry;
import dev.interlock.routes.audit.entry.Recorded;
import dev.interlock.routes.audit.entry.Shape;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the record holds of an incident: its own entries, and the conditions of its domain that held when it was opened, or changed until it
 * was closed, each after what rules saw when it was raised. Conditions and those firings belong to no incident: several may come of them.
 */
final class IncidentRows {
    /** A chain of rules behind one condition is shorter. */
    private static final int MOST_BEHIND = 20;

    /** Beyond so many raised conditions, what rules saw is read of the newest alone. */
    private static final int MOST_EXPLAINED = 200;

    private static final String MEANWHILE = "domain = ? AND seq <= ? AND (seq > ? OR change = 'RAISED' AND seq IN"
            + " (SELECT MAX(seq) FROM conditions WHERE domain = ? AND seq < ? GROUP BY condition, device_id))";

    private final Connection connection;
    private final SortedMap<Long, Recorded> rows = new TreeMap<>();

    private IncidentRows(Connection connection) {
        this.connection = connection;
    }

    /** In the order in which it happened; empty where nothing is recorded of it. */
    static List<Recorded> of(Connection connection, String incident) throws SQLException {
        IncidentRows rows = new IncidentRows(connection);
        rows.read(incident);
        return List.copyOf(rows.rows.values());
    }

    private void read(String incident) throws SQLException {
        for (Shape shape : Shape.all()) {
            add(ChainRows.where(connection, shape, "incident = ?", incident));
        }
        List<Recorded> changes = rows.values().stream()
                .filter(row -> row.entry() instanceof IncidentEntry)
                .toList();
        if (!changes.isEmpty()) {
            conditions(changes.get(0), changes.get(changes.size() - 1));
        }
    }

    private void conditions(Recorded first, Recorded last) throws SQLException {
        IncidentEntry opened = (IncidentEntry) first.entry();
        boolean closed = ((IncidentEntry) last.entry()).change() == IncidentEntry.Change.CLOSED;
        long until = closed ? last.seq() : Long.MAX_VALUE;
        String domain = opened.domain();
        List<Recorded> meanwhile = add(ChainRows.where(
                connection,
                Shape.of(ConditionEntry.class),
                MEANWHILE,
                domain,
                until,
                first.seq(),
                domain,
                first.seq()));
        List<Recorded> raised = meanwhile.stream()
                .filter(row -> ((ConditionEntry) row.entry()).change() == ConditionEntry.Change.RAISED)
                .toList();
        for (Recorded condition : raised.subList(Math.max(0, raised.size() - MOST_EXPLAINED), raised.size())) {
            behind(condition);
        }
    }

    /** The firings that stand right before it were written with it. */
    private void behind(Recorded condition) throws SQLException {
        List<ChainLink> before = ChainRows.where(
                connection,
                Shape.of(FiringEntry.class),
                "seq BETWEEN ? AND ?",
                condition.seq() - MOST_BEHIND,
                condition.seq() - 1);
        Instant at = condition.entry().origin().at();
        long next = condition.seq() - 1;
        for (int place = before.size() - 1; place >= 0; place--, next--) {
            Recorded firing = before.get(place).recorded();
            if (firing.seq() != next || !firing.entry().origin().at().equals(at)) {
                return;
            }
            rows.put(firing.seq(), firing);
        }
    }

    private List<Recorded> add(List<ChainLink> links) {
        List<Recorded> read = links.stream().map(ChainLink::recorded).toList();
        read.forEach(row -> rows.put(row.seq(), row));
        return read;
    }
}
